// Explain loss tables: what was lost, largest first, beside the class and the period before; and the pictures of it.
#pragma once

#include "leitai/report/explain/account.hpp"
#include "leitai/report/explain/class_means.hpp"

namespace leitai::report {

/// A row for each indicator that lost something.
page::Table losses_table(const Explained& explained, const Account& account, base::Lang lang);

/// From the full mark down to the total, step by step; only for an account that has a total.
page::Table account_table(const Explained& explained, const Account& account, base::Lang lang);

/// The share of its full mark that each module has, beside that of the class.
page::Table modules_table(const Explained& explained, base::Lang lang);

}  // namespace leitai::report
