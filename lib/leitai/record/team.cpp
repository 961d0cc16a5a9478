// The words of posts.
#include "leitai/record/team.hpp"

namespace leitai::record {

using base::Text;

Text words(Post post) {
    const PostWords& of = posts[static_cast<std::size_t>(post)];
    return {std::string(of.zh), std::string(of.en)};
}

}  // namespace leitai::record
