// TreeList: a tree of texts with ids, for records and templates. The toolkit's grid would break the office's
// heap.
//
//   TreeList list(session.context(), controls().add(ControlKind::Tree));
//   list.show({{.id = "a1", .text = "En retard · Envoyer le devis", .children = {{"a1", "Karim · jeu. 7
//   mai"}}}}); list.onActivate(onMain("register.jump", [this] { jump(list.chosen()); }));
//
// Showing keeps the choice and what is unfolded, by id. Main thread only. Owner: the panel.
#pragma once

#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "sidebar/panel_controls.hpp"

namespace diwan::office {

struct TreeItem {
    std::string id;  // children that only explain their parent carry its id
    std::string text;
    bool unfolded = false;  // when shown for the first time
    std::vector<TreeItem> children;
    bool operator==(TreeItem const&) const = default;
};

class TreeList {
  public:
    TreeList() = default;
    TreeList(css::uno::Reference<css::uno::XComponentContext> const& context, Control control);

    void show(std::vector<TreeItem> items);
    [[nodiscard]] std::string chosen();               // id; empty when nothing is chosen
    void choose(std::string const& id);               // and brings it into view; nothing if it is not listed
    void onActivate(std::function<void()> activate);  // Enter or a double-click
    void onChoose(std::function<void()> choose);
    [[nodiscard]] Control const& control() const { return m_control; }

  private:
    using Node = css::uno::Reference<css::awt::tree::XMutableTreeNode>;
    Node append(css::uno::Reference<css::awt::tree::XMutableTreeDataModel> const& data, Node const& parent,
                TreeItem const& item);
    void unfold(Node const& parent, std::vector<TreeItem> const& items, std::set<std::string> const& folded,
                std::set<std::string> const& unfolded, std::string const& chosenBefore);
    void unselectOther();

    css::uno::Reference<css::uno::XComponentContext> m_context;
    Control m_control;
    std::vector<TreeItem> m_items;
    Node m_root;
    css::uno::Reference<css::awt::tree::XTreeNode> m_selected;  // by us, not by a person
};

}  // namespace diwan::office
