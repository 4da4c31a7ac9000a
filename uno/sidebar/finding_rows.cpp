#include "sidebar/finding_rows.hpp"

#include <algorithm>

namespace diwan::office {

namespace {

Control made(PanelControls& controls, ControlKind kind, std::string const& text) {
    Control control = controls.add(kind);
    if (!text.empty()) control.setText(text);
    control.setVisible(false);  // until the row is complete and has its place
    return control;
}

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

ActionRowControls::ActionRowControls(PanelControls& controls, RowWords const& words)
    : tick(made(controls, ControlKind::CheckBox, "")),
      whoLabel(made(controls, ControlKind::Text, words.who)),
      who(made(controls, ControlKind::Edit, "")),
      dueLabel(made(controls, ControlKind::Text, words.due)),
      due(made(controls, ControlKind::Edit, "")),
      note(made(controls, ControlKind::Text, "")),
      jump(made(controls, ControlKind::Button, words.show)) {
    who.setHelp(words.whoHelp);
    due.setHelp(words.dueHelp);
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
    note.setText(row.note);
    note.setHelp(row.why);
    jump.setHelp(showHelp);
}

sal_Int32 ActionRowControls::labelWidth() const {
    return std::max(whoLabel.preferredSize().Width, dueLabel.preferredSize().Width);
}

void ActionRowControls::arrange(Column& column, sal_Int32 labelWidth) const {
    column.full(tick);
    column.indent(true);
    column.labelled(whoLabel, who, labelWidth);
    column.labelled(dueLabel, due, labelWidth);
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

DecisionRowControls::DecisionRowControls(PanelControls& controls, RowWords const& words)
    : tick(made(controls, ControlKind::CheckBox, "")),
      note(made(controls, ControlKind::Text, "")),
      jump(made(controls, ControlKind::Button, words.show)) {}

void DecisionRowControls::show(views::DecisionRow const& row, std::string const& whatHelp,
                               std::string const& showHelp) {
    tick.setText(row.text);
    tick.setHelp(whatHelp);
    tick.setTicked(row.ticked);
    tick.setEnabled(!row.logged);
    note.setText(row.note);
    note.setHelp(row.why);
    jump.setHelp(showHelp);
}

void DecisionRowControls::arrange(Column& column) const {
    column.full(tick);
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

QuestionRowControls::QuestionRowControls(PanelControls& controls, RowWords const& words)
    : text(made(controls, ControlKind::Text, "")), jump(made(controls, ControlKind::Button, words.show)) {}

void QuestionRowControls::show(views::QuestionRow const& row, std::string const& showHelp) {
    text.setText(row.text);
    jump.setHelp(showHelp);
}

void QuestionRowControls::arrange(Column& column) const {
    column.ends(text, jump);
}

void QuestionRowControls::removeFrom(PanelControls& controls) const {
    removeAll(controls, inOrder());
}

void QuestionRowControls::setVisible(bool visible) {
    setAllVisible({&text, &jump}, visible);
}

}  // namespace diwan::office
