// The verbs of `diwan templates` about templates of the company's own: add, retire, history, changes; and
// those templates beside the house's for the others.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/uuid.hpp"
#include "cli/options.hpp"
#include "cli/own_register.hpp"
#include "cli/run.hpp"
#include "store/template_saving.hpp"

namespace diwan::cli {

// The register that was named or that of the profile, if there is one, and the templates beside it.
class OwnShelf {
  public:
    // Problems: those of Store::open and OwnTemplates::load.
    static Result<std::unique_ptr<OwnShelf>> open(GivenOptions const& options);
    [[nodiscard]] store::OwnTemplates& templates() { return *m_templates; }
    // Empty when nothing was opened.
    [[nodiscard]] TemplateShelf const& shelf() const { return m_templates ? m_templates->shelf() : m_empty; }
    [[nodiscard]] Clock const& clock() const { return m_clock; }
    [[nodiscard]] UuidSource& ids() { return m_ids; }

  private:
    SystemClock m_clock;
    UuidSource m_ids{m_clock};
    std::unique_ptr<OwnRegister> m_register;  // null: there is none
    std::unique_ptr<store::OwnTemplates> m_templates;
    TemplateShelf m_empty;
};

// Nothing when the verb is none of these.
[[nodiscard]] std::optional<int> runOwnTemplates(GivenOptions const& options, Language output,
                                                 Streams streams);

}  // namespace diwan::cli
