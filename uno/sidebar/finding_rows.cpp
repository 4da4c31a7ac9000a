#include "sidebar/finding_rows.hpp"

#include <algorithm>

namespace diwan::office {

namespace {

void setAllVisible(std::vector<Control*> const& controls, bool visible) {
    for (Control* const control : controls)
        control->setVisible(visible);
}

void removeAll(PanelControls& controls, std::vector<Control> const& all) {
    for (Control const& control : all)
        controls.remove(control);
}

// A field keeps what a person is typing; when they leave it, it takes the form that Diwan understood.
void fill(Control& field, std::string const& text, bool force) {
    if (force || !field.hasFocus()) field.setText(text);
}

}  // namespace

ActionRowControls::ActionRowControls(std::vector<Control> const& made, RowWords const& words)
    : tick(made.at(0)),
      whoLabel(made.at(1)),
      who(made.at(2)),
      dueLabel(made.at(3)),
      due(made.at(4)),
      note(made.at(5)),
      jump(made.at(6)),
      m_whoHelp(words.whoHelp) {
    whoLabel.setText(words.who);
    dueLabel.setText(words.due);
    due.setHelp(words.dueHelp);
    jump.setText(words.show);
}

void ActionRowControls::show(views::ActionRow const& row, std::string const& whatHelp,
                             std::string const& showHelp, bool force) {
    tick.setText(row.what);
    tick.setHelp(whatHelp);
    tick.setTicked(row.ticked);
    tick.setEnabled(!row.logged);
    fill(who, row.who, force);
    fill(due, row.due, force);
    who.setEnabled(!row.logged);
    due.setEnabled(!row.logged);
    who.setHelp(row.who.empty() ? m_whoHelp : row.who + "\n" + m_whoHelp);
    note.setText(row.note + "\n" + row.reason);
    note.setHelp(row.why);
    jump.setHelp(showHelp);
}

sal_Int32 ActionRowControls::labelWidth() const {
    return std::max(whoLabel.preferredSize().Width, dueLabel.preferredSize().Width);
}

void ActionRowControls::arrange(Column& column, sal_Int32 labelWidth) const {
    column.always(tick);
    column.indent(true);
    column.pair(whoLabel, who, dueLabel, due, labelWidth);
    column.ends(note, jump);
    column.indent(false);
    column.gap();
}

void ActionRowControls::removeFrom(PanelControls& controls) const {
    removeAll(controls, inOrder());
}

void ActionRowControls::setVisible(bool visible) {
    setAllVisible({&tick, &whoLabel, &who, &dueLabel, &due, &note, &jump}, visible);
}

DecisionRowControls::DecisionRowControls(std::vector<Control> const& made, RowWords const& words)
    : tick(made.at(0)), note(made.at(1)), jump(made.at(2)) {
    jump.setText(words.show);
}

void DecisionRowControls::show(views::DecisionRow const& row, std::string const& whatHelp,
                               std::string const& showHelp) {
    tick.setText(row.text);
    tick.setHelp(whatHelp);
    tick.setTicked(row.ticked);
    tick.setEnabled(!row.logged);
    note.setText(row.note + "\n" + row.reason);
    note.setHelp(row.why);
    jump.setHelp(showHelp);
}

void DecisionRowControls::arrange(Column& column) const {
    column.always(tick);
    column.indent(true);
    column.ends(note, jump);
    column.indent(false);
    column.gap();
}

void DecisionRowControls::removeFrom(PanelControls& controls) const {
    removeAll(controls, inOrder());
}

void DecisionRowControls::setVisible(bool visible) {
    setAllVisible({&tick, &note, &jump}, visible);
}

QuestionRowControls::QuestionRowControls(std::vector<Control> const& made, RowWords const& words)
    : text(made.at(0)), jump(made.at(1)) {
    jump.setText(words.show);
}

void QuestionRowControls::show(views::QuestionRow const& row, std::string const& button,
                               std::string const& showHelp) {
    m_heading = row.kind == views::LineKind::Heading;
    text.setText(row.text);
    text.setBold(m_heading);
    jump.setText(button);
    if (m_heading || text.isVisible()) jump.setVisible(!m_heading);
    jump.setHelp(showHelp);
}

void QuestionRowControls::arrange(Column& column) const {
    if (m_heading) {
        column.gap();
        column.always(text);
    } else {
        column.ends(text, jump);
    }
}

void QuestionRowControls::removeFrom(PanelControls& controls) const {
    removeAll(controls, inOrder());
}

void QuestionRowControls::setVisible(bool visible) {
    text.setVisible(visible);
    jump.setVisible(visible && !m_heading);
}

}  // namespace diwan::office
