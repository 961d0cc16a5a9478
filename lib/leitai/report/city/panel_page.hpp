// The contests of a city's period: those that its counties sealed, and its own.
#pragma once

#include <string>
#include <vector>

#include "leitai/report/panel/page.hpp"
#include "leitai/seal/city_file.hpp"

namespace leitai::report {

/// What one county held. The file must outlive the page.
struct CountyContests {
    std::string folder, name;
    const seal::CityFile* file = nullptr;
};

/// Figures of all levels, counties and city together; the counties' contests with who came first; then the city's own
/// contests as `panel_page` shows them. Programs also get every place that was sealed.
page::Page city_panel_page(const PanelInput& judged, const std::vector<CountyContests>& counties, base::Lang lang);

}  // namespace leitai::report
