#include "sidebar/indicators_panel.hpp"

#include <ctime>

#include "sidebar/events.hpp"

namespace diwan::office {

namespace {

// How far the machine's time zone is ahead of UTC now.
std::chrono::minutes utcOffset(Instant now) {
    std::time_t const seconds = std::chrono::system_clock::to_time_t(now);
    std::tm local{};
    if (localtime_r(&seconds, &local) == nullptr) return std::chrono::minutes{0};
    return std::chrono::minutes{local.tm_gmtoff / 60};
}

}  // namespace

void IndicatorsPanel::build() {
    m_refresh = controls().add(ControlKind::Button);
    m_refresh.setText(words("panel.indicators.refresh"));
    onPress(m_refresh, "indicators.refresh", onMain("indicators.refresh", [this] {
                refresh();
                layOutAgain();
            }));
}

void IndicatorsPanel::refresh() {
    RegisterSnapshot const& snapshot = session().registerSnapshot();
    views::IndicatorsInput input;
    input.actions = snapshot.actions;
    input.decisions = snapshot.decisions;
    input.loaded = snapshot.loaded;
    input.now = session().clock().now();
    input.utcOffset = utcOffset(input.now);
    input.profile = session().settings().current().profile;
    input.status = session().syncStatus();
    views::IndicatorsView const view = views::indicatorsView(input, language());
    bool const first = m_lines.empty();
    for (std::size_t i = 0; i < view.figures.size(); ++i) {
        if (i >= m_lines.size())
            m_lines.push_back({controls().add(ControlKind::Text), controls().add(ControlKind::Heading)});
        views::Figure const& figure = view.figures[i];
        m_lines[i].label.setText(figure.label);
        m_lines[i].label.setHelp(figure.how);
        m_lines[i].value.setText(figure.value);
        m_lines[i].value.setHelp(figure.how);
    }
    if (first) m_asOf = controls().add(ControlKind::Text);
    m_asOf.setText(view.asOf);
    if (first) layOutAgain();
}

sal_Int32 IndicatorsPanel::arrange(Column& column) {
    for (Line const& line : m_lines)
        column.ends(line.label, line.value);
    if (m_asOf.is()) column.full(m_asOf);
    column.flow({m_refresh});
    return column.height();
}

}  // namespace diwan::office
