#include "sidebar/tree_list.hpp"

#include <com/sun/star/awt/tree/XMutableTreeNode.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/view/SelectionType.hpp>
#include <com/sun/star/view/XMultiSelectionSupplier.hpp>
#include <utility>

#include "sidebar/listeners.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

std::string idOf(Reference<css::awt::tree::XTreeNode> const& node) {
    Reference<css::awt::tree::XMutableTreeNode> const mutableNode(node, UNO_QUERY);
    OUString id;
    if (mutableNode.is()) mutableNode->getDataValue() >>= id;
    return toUtf8(id);
}

// The first below `parent`; null when there is none.
Reference<css::awt::tree::XTreeNode> nodeWith(std::string const& id,
                                              Reference<css::awt::tree::XTreeNode> const& parent) {
    for (sal_Int32 i = 0; parent.is() && i < parent->getChildCount(); ++i) {
        Reference<css::awt::tree::XTreeNode> const child = parent->getChildAt(i);
        if (idOf(child) == id) return child;
        if (auto const below = nodeWith(id, child); below.is()) return below;
    }
    return {};
}

}  // namespace

TreeList::TreeList(Reference<css::uno::XComponentContext> const& context, Control control)
    : m_context(context), m_control(std::move(control)) {
    auto const& model = m_control.model();
    model->setPropertyValue("RootDisplayed", Any(false));
    model->setPropertyValue("ShowsRootHandles", Any(true));
    model->setPropertyValue("ShowsHandles", Any(true));
    model->setPropertyValue("Editable", Any(false));
    model->setPropertyValue("SelectionType", Any(css::view::SelectionType_SINGLE));
    model->setPropertyValue("Tabstop", Any(true));
}

TreeList::Node TreeList::append(Reference<css::awt::tree::XMutableTreeDataModel> const& data,
                                Node const& parent, TreeItem const& item) {
    Node const node = data->createNode(Any(toOffice(item.text)), false);
    node->setDataValue(Any(toOffice(item.id)));
    for (TreeItem const& child : item.children)
        append(data, node, child);
    parent->appendChild(node);
    return node;
}

void TreeList::show(std::vector<TreeItem> items) {
    if (m_root.is() && items == m_items) return;
    Reference<css::awt::tree::XTreeControl> const tree(m_control.control(), UNO_QUERY_THROW);
    std::string const before = chosen();
    m_selected.clear();
    std::set<std::string> folded;
    std::set<std::string> unfolded;
    for (sal_Int32 i = 0; m_root.is() && i < m_root->getChildCount(); ++i) {
        auto const node = m_root->getChildAt(i);
        (tree->isNodeExpanded(node) ? unfolded : folded).insert(idOf(node));
    }
    Reference<css::awt::tree::XMutableTreeDataModel> const data(
        m_context->getServiceManager()->createInstanceWithContext(
            "com.sun.star.awt.tree.MutableTreeDataModel", m_context),
        UNO_QUERY_THROW);
    m_root = data->createNode(Any(OUString()), false);
    for (TreeItem const& item : items)
        append(data, m_root, item);
    data->setRoot(m_root);  // it is not displayed, so its children are there without unfolding it
    m_control.model()->setPropertyValue("DataModel",
                                        Any(Reference<css::awt::tree::XTreeDataModel>(data, UNO_QUERY)));
    m_items = std::move(items);
    unfold(m_root, m_items, folded, unfolded, before);
}

void TreeList::unfold(Node const& parent, std::vector<TreeItem> const& items,
                      std::set<std::string> const& folded, std::set<std::string> const& unfolded,
                      std::string const& chosenBefore) {
    Reference<css::awt::tree::XTreeControl> const tree(m_control.control(), UNO_QUERY_THROW);
    Reference<css::view::XSelectionSupplier> const selection(m_control.control(), UNO_QUERY);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Reference<css::awt::tree::XTreeNode> const node = parent->getChildAt(static_cast<sal_Int32>(i));
        bool const open =
            unfolded.contains(items[i].id) || (items[i].unfolded && !folded.contains(items[i].id));
        if (open && !items[i].children.empty()) tree->expandNode(node);
        bool const wasChosen = !chosenBefore.empty() && items[i].id == chosenBefore;
        if (wasChosen && selection.is()) {
            selection->select(Any(node));
            m_selected = node;
        } else if (open) {
            unfold(Node(node, UNO_QUERY), items[i].children, folded, unfolded, chosenBefore);
        }
    }
}

std::string TreeList::chosen() {
    unselectOther();
    Reference<css::view::XSelectionSupplier> const selection(m_control.control(), UNO_QUERY);
    Reference<css::awt::tree::XTreeNode> node;
    if (selection.is()) selection->getSelection() >>= node;
    return node.is() ? idOf(node) : "";
}

void TreeList::choose(std::string const& id) {
    Reference<css::awt::tree::XTreeNode> const node =
        nodeWith(id, Reference<css::awt::tree::XTreeNode>(m_root, UNO_QUERY));
    if (!node.is()) return;
    Reference<css::awt::tree::XTreeControl>(m_control.control(), UNO_QUERY_THROW)->makeNodeVisible(node);
    Reference<css::view::XSelectionSupplier>(m_control.control(), UNO_QUERY_THROW)->select(Any(node));
    m_selected = node;
}

// The arrow keys leave what select() chose selected beside what they go to.
void TreeList::unselectOther() {
    Reference<css::view::XMultiSelectionSupplier> const selection(m_control.control(), UNO_QUERY);
    if (!m_selected.is() || !selection.is() || selection->getSelectionCount() < 2) return;
    selection->removeSelection(Any(std::exchange(m_selected, Reference<css::awt::tree::XTreeNode>())));
}

void TreeList::onActivate(std::function<void()> activate) {
    m_control.window()->addKeyListener(new KeyListener(css::awt::Key::RETURN, "tree.enter", activate));
    m_control.window()->addMouseListener(new DoubleClickListener("tree.double-click", std::move(activate)));
}

void TreeList::onChoose(std::function<void()> choose) {
    Reference<css::view::XSelectionSupplier> const selection(m_control.control(), UNO_QUERY);
    if (selection.is())
        selection->addSelectionChangeListener(new SelectionListener("tree.choose", std::move(choose)));
}

}  // namespace diwan::office
