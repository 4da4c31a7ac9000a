// Listeners that call one function each. The toolkit swallows or dies of exceptions: each call is guarded.
//
//   button->addActionListener(new ActionListener("meeting.read", [this] { read(); }));
//
// Called on whatever thread the event comes from: panels pass functions that hop to the main thread
// (Panel::onMain).
#pragma once

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XMouseListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <functional>
#include <utility>

#include "bridge/guard.hpp"
#include "bridge/weak_implementation.hpp"

namespace diwan::office {

// What all of them have in common: a place for the log and the function to call.
template <typename Interface>
class Calling : public WeakImplementation<Interface> {
  public:
    Calling(char const* place, std::function<void()> call) : m_place(place), m_call(std::move(call)) {}
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

  protected:
    void call() noexcept { guarded(m_place, m_call); }

  private:
    char const* m_place;
    std::function<void()> m_call;
};

class ActionListener final : public Calling<css::awt::XActionListener> {
  public:
    using Calling::Calling;
    void SAL_CALL actionPerformed(css::awt::ActionEvent const&) override { call(); }
};

class ItemListener final : public Calling<css::awt::XItemListener> {
  public:
    using Calling::Calling;
    void SAL_CALL itemStateChanged(css::awt::ItemEvent const&) override { call(); }
};

class TextListener final : public Calling<css::awt::XTextListener> {
  public:
    using Calling::Calling;
    void SAL_CALL textChanged(css::awt::TextEvent const&) override { call(); }
};

class SelectionListener final : public Calling<css::view::XSelectionChangeListener> {
  public:
    using Calling::Calling;
    void SAL_CALL selectionChanged(css::lang::EventObject const&) override { call(); }
};

class FocusLostListener final : public Calling<css::awt::XFocusListener> {
  public:
    using Calling::Calling;
    void SAL_CALL focusGained(css::awt::FocusEvent const&) override {}
    void SAL_CALL focusLost(css::awt::FocusEvent const&) override { call(); }
};

// One key, alone: css::awt::Key::RETURN.
class KeyListener final : public Calling<css::awt::XKeyListener> {
  public:
    KeyListener(sal_Int16 key, char const* place, std::function<void()> call)
        : Calling(place, std::move(call)), m_key(key) {}
    void SAL_CALL keyPressed(css::awt::KeyEvent const& event) override {
        if (event.KeyCode == m_key && event.Modifiers == 0) call();
    }
    void SAL_CALL keyReleased(css::awt::KeyEvent const&) override {}

  private:
    sal_Int16 m_key;
};

class DoubleClickListener final : public Calling<css::awt::XMouseListener> {
  public:
    using Calling::Calling;
    void SAL_CALL mousePressed(css::awt::MouseEvent const& event) override {
        if (event.ClickCount == 2 && event.Buttons == css::awt::MouseButton::LEFT) call();
    }
    void SAL_CALL mouseReleased(css::awt::MouseEvent const&) override {}
    void SAL_CALL mouseEntered(css::awt::MouseEvent const&) override {}
    void SAL_CALL mouseExited(css::awt::MouseEvent const&) override {}
};

}  // namespace diwan::office
