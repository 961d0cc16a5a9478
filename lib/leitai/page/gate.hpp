// What a page holds, as it may leave the program: every text goes through the gate of text/, in all formats alike.
#pragma once

#include "leitai/page/page.hpp"

namespace leitai::page {

/// The same page with every text passed by `text::passed`; rows are passed when they are asked for.
Page gated(Page page);

}  // namespace leitai::page
