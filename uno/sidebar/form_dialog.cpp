#include "sidebar/form_dialog.hpp"

#include <algorithm>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XScrollBar.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <com/sun/star/awt/XUnoControlDialog.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <memory>

#include "bridge/guard.hpp"
#include "drafting/fill.hpp"
#include "language/messages.hpp"
#include "sidebar/events.hpp"
#include "sidebar/form_body.hpp"
#include "sidebar/listeners.hpp"
#include "views/form_view.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

class FormDialog : public WeakImplementation<css::awt::XTopWindowListener, css::awt::XWindowListener> {
  public:
    FormDialog(rtl::Reference<Session> session, FormSubject subject)
        : m_session(std::move(session)),
          m_subject(std::move(subject)),
          m_input{.which = m_subject.which,
                  .textLanguage = m_subject.language,
                  .company = m_subject.library.company(),
                  .clients = m_subject.library.clients(),
                  .today = m_session->clock().today(),
                  .client = m_subject.start.client,
                  .typed = m_subject.start.form,
                  .rows = m_subject.start.rows} {
        for (drafting::Placeholder const& placeholder : m_subject.which.placeholders)
            if (auto& rows = m_input.rows[placeholder.name];
                placeholder.type == drafting::PlaceholderType::Table && rows.empty())
                rows.resize(static_cast<std::size_t>(drafting::emptyRows(placeholder)));
    }

    void open();
    void close();
    [[nodiscard]] Reference<css::frame::XFrame> const& frame() const { return m_subject.frame; }

    void SAL_CALL windowClosing(css::lang::EventObject const&) override {
        guarded("form.closing", onMain([this] { close(); }));
    }
    void SAL_CALL windowResized(css::awt::WindowEvent const&) override {
        guarded("form.resize", onMain([this] { layOut(); }));
    }
    void SAL_CALL disposing(css::lang::EventObject const& event) override {
        // Of the frame: the document goes, and the window would outlive its parent.
        guarded("form.disposing", [&] {
            if (Reference<css::frame::XFrame>(event.Source, UNO_QUERY) == m_subject.frame) close();
        });
    }
    void SAL_CALL windowOpened(css::lang::EventObject const&) override {}
    void SAL_CALL windowClosed(css::lang::EventObject const&) override {}
    void SAL_CALL windowMinimized(css::lang::EventObject const&) override {}
    void SAL_CALL windowNormalized(css::lang::EventObject const&) override {}
    void SAL_CALL windowActivated(css::lang::EventObject const&) override {}
    void SAL_CALL windowDeactivated(css::lang::EventObject const&) override {}
    void SAL_CALL windowMoved(css::awt::WindowEvent const&) override {}
    void SAL_CALL windowShown(css::lang::EventObject const&) override {}
    void SAL_CALL windowHidden(css::lang::EventObject const&) override {}

  private:
    [[nodiscard]] Language language() const { return m_session->settings().uiLanguage(); }
    std::function<void()> onMain(std::function<void()> what);
    void makeWindow();
    void makeControls();
    void chooseSize();
    void layOut();
    void edited();
    void changeRows(std::string const& table, bool add);
    void showBlock(std::size_t block);
    void scrollTo(std::size_t first);
    void run(FormAction const& action);

    rtl::Reference<Session> m_session;
    FormSubject m_subject;
    views::FormInput m_input;
    Reference<css::awt::XUnoControlDialog> m_dialog;
    std::unique_ptr<PanelControls> m_controls;
    std::unique_ptr<FormBody> m_body;
    Control m_intro, m_status, m_scroll;
    std::vector<Control> m_buttons;  // the actions', then Cancel
    sal_Int32 m_unit = 16;
    std::size_t m_first = 0;   // block on top
    std::size_t m_inside = 1;  // blocks wholly in sight
    bool m_layingOut = false;
};

// Kept only to find the one of a frame; each takes itself out when it closes.
std::vector<FormDialog*>& openForms() {
    static std::vector<FormDialog*> forms;
    return forms;
}

std::function<void()> FormDialog::onMain(std::function<void()> what) {
    return [self = rtl::Reference<FormDialog>(this), what = std::move(what)] {
        auto const call = [self, what] {
            if (self->m_dialog.is()) guarded("form", what);
        };
        if (MainThread::isCurrent()) return call();
        self->m_session->mainThread().post(call);
    };
}

void FormDialog::makeWindow() {
    auto const& context = m_session->context();
    auto const services = context->getServiceManager();
    Reference<css::beans::XPropertySet> const model(
        services->createInstanceWithContext("com.sun.star.awt.UnoControlDialogModel", context),
        UNO_QUERY_THROW);
    model->setPropertyValue("Title", Any(toOffice(m_subject.which.title.in(language()))));
    for (char const* property : {"Moveable", "Closeable", "Sizeable"})
        model->setPropertyValue(OUString::createFromAscii(property), Any(true));
    m_dialog.set(services->createInstanceWithContext("com.sun.star.awt.UnoControlDialog", context),
                 UNO_QUERY_THROW);
    m_dialog->setModel(Reference<css::awt::XControlModel>(model, UNO_QUERY_THROW));
    Reference<css::awt::XWindowPeer> const parent(m_subject.frame->getContainerWindow(), UNO_QUERY_THROW);
    Reference<css::awt::XWindow> const window(m_dialog, UNO_QUERY_THROW);
    window->setVisible(false);
    m_dialog->createPeer(Reference<css::awt::XToolkit>(css::awt::Toolkit::create(context), UNO_QUERY_THROW),
                         parent);
    window->addWindowListener(this);
    Reference<css::awt::XTopWindow>(m_dialog, UNO_QUERY_THROW)->addTopWindowListener(this);
    m_subject.frame->addEventListener(static_cast<css::awt::XWindowListener*>(this));
    m_controls = std::make_unique<PanelControls>(window);
    Control probe = m_controls->add(ControlKind::Text);
    probe.setText("Xg");
    m_unit = std::max<sal_Int32>(probe.preferredSize().Height, 10);
    m_controls->remove(probe);
}

void FormDialog::makeControls() {
    views::FormView const view = views::formView(m_input, language());
    m_intro = m_controls->add(ControlKind::Text);
    std::string intro = m_subject.which.description.in(language());
    bool const isQuote = std::ranges::any_of(m_subject.which.placeholders,
                                             [](auto const& one) { return one.name == "lines"; });
    if (isQuote) intro += "\n" + language::message(language(), "form.lines-in-document");
    m_intro.setText(intro);
    // Rows come and go after the press that asked for it: it may be a button of theirs.
    auto const rows = [this](bool add) {
        return [this, add](std::string const& table) {
            m_session->mainThread().post(onMain([this, table, add] { changeRows(table, add); }));
        };
    };
    m_body = std::make_unique<FormBody>(*m_controls, view, language(),
                                        FormBody::Events{.edited = onMain([this] { edited(); }),
                                                         .rowAdded = rows(true),
                                                         .rowRemoved = rows(false),
                                                         .focused = [this](std::size_t block) {
                                                             onMain([this, block] { showBlock(block); })();
                                                         }});
    m_scroll = m_controls->add(ControlKind::ScrollBar);
    Reference<css::awt::XScrollBar>(m_scroll.control(), UNO_QUERY_THROW)
        ->addAdjustmentListener(new ScrollListener(
            "form.scroll", onMain([this] {
                if (m_layingOut) return;
                Reference<css::awt::XScrollBar> const bar(m_scroll.control(), UNO_QUERY_THROW);
                scrollTo(static_cast<std::size_t>(std::max<sal_Int32>(bar->getValue(), 0)));
            })));
    m_status = m_controls->add(ControlKind::Text);
    m_status.setText(view.status);
    m_buttons.clear();
    for (FormAction const& action : m_subject.actions) {
        Control button = m_controls->add(ControlKind::Button);
        button.setText(action.label);
        if (m_buttons.empty()) button.model()->setPropertyValue("DefaultButton", Any(true));
        onPress(button, "form.run", onMain([this, &action] { run(action); }));
        m_buttons.push_back(button);
    }
    Control cancel = m_controls->add(ControlKind::Button);
    cancel.setText(language::message(language(), "form.cancel"));
    onPress(cancel, "form.cancel", [this] { m_session->mainThread().post(onMain([this] { close(); })); });
    m_buttons.push_back(cancel);
}

// As high as the form needs, at most what the document's window leaves.
void FormDialog::chooseSize() {
    css::awt::Rectangle const office = m_subject.frame->getContainerWindow()->getPosSize();
    sal_Int32 const width = std::min(40 * m_unit, std::max(office.Width - 2 * m_unit, 20 * m_unit));
    sal_Int32 needed = 8 * m_unit;
    for (std::size_t i = 0; i < m_body->blocks(); ++i)
        needed += m_body->heightOf(i, width - m_unit, m_unit);
    sal_Int32 const height = std::clamp(needed, 16 * m_unit, std::max(office.Height * 9 / 10, 16 * m_unit));
    Reference<css::awt::XWindow>(m_dialog, UNO_QUERY_THROW)
        ->setPosSize(office.X + (office.Width - width) / 2, office.Y + (office.Height - height) / 2, width,
                     height, css::awt::PosSize::POSSIZE);
}

void FormDialog::open() {
    makeWindow();
    makeControls();
    chooseSize();
    openForms().push_back(this);
    layOut();
    Reference<css::awt::XWindow>(m_dialog, UNO_QUERY_THROW)->setVisible(true);
    // Once more, with the size that the window manager gave it.
    m_session->mainThread().post(onMain([this] {
        layOut();
        Reference<css::awt::XTopWindow>(m_dialog, UNO_QUERY_THROW)->toFront();
        if (Control const first = m_body->firstField(); first.is()) first.setFocus();
    }));
}

void FormDialog::close() {
    rtl::Reference<FormDialog> const alive(this);
    if (!m_dialog.is()) return;
    Reference<css::awt::XUnoControlDialog> const dialog = m_dialog;
    m_dialog.clear();
    std::erase(openForms(), this);
    guarded("form.close", [&] {
        m_subject.frame->removeEventListener(static_cast<css::awt::XWindowListener*>(this));
        Reference<css::awt::XWindow> const window(dialog, UNO_QUERY_THROW);
        window->removeWindowListener(this);
        Reference<css::awt::XTopWindow>(dialog, UNO_QUERY_THROW)->removeTopWindowListener(this);
        window->setVisible(false);
    });
    guarded("form.dispose", [&] { Reference<css::lang::XComponent>(dialog, UNO_QUERY_THROW)->dispose(); });
}

void FormDialog::layOut() {
    if (m_layingOut) return;
    m_layingOut = true;
    guarded("form.layout", [this] {
        css::awt::Rectangle const size =
            Reference<css::awt::XWindow>(m_dialog, UNO_QUERY_THROW)->getPosSize();
        sal_Int32 const margin = m_unit / 2;
        css::awt::Size const barSize = m_scroll.preferredSize();
        sal_Int32 const bar = std::clamp<sal_Int32>(barSize.Width, m_unit / 2, m_unit);
        sal_Int32 const room = size.Width - 2 * margin;
        sal_Int32 const intro = m_intro.heightFor(room);
        m_intro.place(margin, margin, room, intro);

        sal_Int32 widest = 0;
        sal_Int32 buttonHeight = 0;
        for (Control const& button : m_buttons) {
            widest = std::max(widest, button.preferredSize().Width + m_unit);
            buttonHeight = std::max(buttonHeight, button.preferredSize().Height);
        }
        auto const count = static_cast<sal_Int32>(m_buttons.size());
        sal_Int32 const buttonTop = size.Height - margin - buttonHeight;
        sal_Int32 x = size.Width - margin - count * widest - (count - 1) * margin;
        bool const beside = x - 2 * margin >= 10 * m_unit;
        for (Control const& button : m_buttons) {
            button.place(x, buttonTop, widest, buttonHeight);
            x += widest + margin;
        }
        sal_Int32 const statusWidth = beside ? size.Width - 3 * margin - count * (widest + margin) : room;
        sal_Int32 const statusHeight = m_status.heightFor(statusWidth);
        sal_Int32 const statusTop = beside ? std::min(buttonTop + (buttonHeight - statusHeight) / 2,
                                                      size.Height - margin - statusHeight)
                                           : buttonTop - margin / 2 - statusHeight;
        m_status.place(margin, statusTop, statusWidth, statusHeight);

        sal_Int32 const top = margin + intro + margin;
        FormArea const area{.width = size.Width - bar - margin,
                            .top = top,
                            .height = std::min(statusTop, buttonTop) - margin - top};
        m_inside = m_body->arrange(area, m_unit, m_first);
        // No empty room below while there are rows above.
        while (m_first > 0 && m_first + m_inside >= m_body->blocks()) {
            std::size_t const more = m_body->arrange(area, m_unit, m_first - 1);
            if (m_first - 1 + more < m_body->blocks()) {
                m_inside = m_body->arrange(area, m_unit, m_first);
                break;
            }
            --m_first;
            m_inside = more;
        }
        bool const all = m_inside >= m_body->blocks();
        m_scroll.setVisible(!all);
        m_scroll.place(size.Width - bar - margin / 2, top, bar, area.height);
        Reference<css::awt::XScrollBar> const scroll(m_scroll.control(), UNO_QUERY_THROW);
        auto const blocks = static_cast<sal_Int32>(m_body->blocks());
        scroll->setMaximum(blocks);
        scroll->setVisibleSize(static_cast<sal_Int32>(m_inside));
        scroll->setBlockIncrement(std::max<sal_Int32>(static_cast<sal_Int32>(m_inside) - 1, 1));
        scroll->setLineIncrement(1);
        scroll->setValue(static_cast<sal_Int32>(m_first));
    });
    m_layingOut = false;
}

void FormDialog::edited() {
    if (m_body->isShowing()) return;
    m_body->collect(m_input);
    views::FormView const view = views::formView(m_input, language());
    m_status.setText(view.status);
    if (m_body->show(view)) layOut();
}

void FormDialog::changeRows(std::string const& table, bool add) {
    m_body->collect(m_input);
    auto& rows = m_input.rows[table];
    if (add) {
        rows.emplace_back();
    } else if (rows.size() > 1) {
        rows.pop_back();
    }
    // All anew: the order of Tab is the order in which controls were made.
    m_controls->removeAll();
    makeControls();
    layOut();
    if (Control const cell = m_body->firstCellOfLastRow(table); cell.is()) cell.setFocus();
}

void FormDialog::scrollTo(std::size_t first) {
    std::size_t const wanted = std::min(first, m_body->blocks() - 1);
    if (wanted == m_first) return;
    m_first = wanted;
    layOut();
}

void FormDialog::showBlock(std::size_t block) {
    if (m_layingOut || (block >= m_first && block < m_first + m_inside)) return;
    if (block < m_first) return scrollTo(block);
    // Down until it is the last one in sight.
    while (m_first < block && block >= m_first + m_inside)
        scrollTo(m_first + 1);
}

void FormDialog::run(FormAction const& action) {
    m_body->collect(m_input);
    rtl::Reference<FormDialog> const self(this);
    action.run(views::filledForm(m_input), [self](std::string const& problem) {
        if (!self->m_dialog.is()) return;
        if (problem.empty()) {
            self->m_session->mainThread().post(self->onMain([form = self.get()] { form->close(); }));
            return;
        }
        self->m_status.setText(problem);
        self->layOut();
    });
}

}  // namespace

void openForm(rtl::Reference<Session> const& session, FormSubject subject) {
    auto const forms = openForms();
    for (FormDialog* form : forms)
        if (form->frame() == subject.frame) form->close();
    rtl::Reference<FormDialog> const form(new FormDialog(session, std::move(subject)));
    form->open();
}

}  // namespace diwan::office
