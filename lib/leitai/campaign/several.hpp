// Tells whether the paths of a call name one campaign or several, each of which is then opened by itself.
#pragma once

#include <vector>

#include "leitai/campaign/inputs.hpp"

namespace leitai::campaign {

/// The campaigns that `inputs` name, each to be opened with `open`. Several where every path, with those of the list
/// `files_from`, is a campaign's folder or a plan; then in byte order of the plans' names, each campaign once. In every
/// other case one: all the inputs. A list is read here and its paths stand among `paths` afterwards.
/// Throws base::Failure for a list that cannot be read, and where some paths are campaigns and another is none.
std::vector<Inputs> campaigns_of(Inputs inputs);

}  // namespace leitai::campaign
