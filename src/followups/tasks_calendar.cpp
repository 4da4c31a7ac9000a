#include "followups/tasks_calendar.hpp"

#include <libical/ical.h>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <map>
#include <memory>

#include "followups/wording.hpp"
#include "language/messages.hpp"

namespace diwan::followups {

namespace {

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

// The same action of the same meeting has the same name each time it is written.
class Names {
  public:
    explicit Names(Minutes const& minutes) : m_meeting(toIso(minutes.date) + "\n" + minutes.title) {}

    std::string of(Action const& action) {
        if (!action.id.empty()) return action.id + "@diwan";
        std::string const& document = action.source.documentId;
        std::string const words = (document.empty() ? m_meeting : document) + "\n" + onOneLine(action.what);
        int const before = m_seen[words]++;
        static boost::uuids::name_generator_sha1 const generator(boost::uuids::ns::oid());
        return to_string(generator("diwan task\n" + words + "\n" + std::to_string(before))) + "@diwan";
    }

  private:
    std::string m_meeting;
    std::map<std::string, int> m_seen;  // minutes may hold the same line twice
};

icaltimetype dayOf(Day day) {
    icaltimetype time = icaltime_null_date();
    time.year = static_cast<int>(day.year());
    time.month = static_cast<int>(static_cast<unsigned>(day.month()));
    time.day = static_cast<int>(static_cast<unsigned>(day.day()));
    return time;
}

icaltimetype instantOf(Instant instant) {
    auto const seconds = std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    return icaltime_from_timet_with_zone(static_cast<time_t>(seconds), 0, icaltimezone_get_utc_timezone());
}

icalproperty_status statusOf(Action const& action) {
    switch (action.status) {
        case ActionStatus::Open:
            return ICAL_STATUS_NEEDSACTION;
        case ActionStatus::Done:
            return ICAL_STATUS_COMPLETED;
        case ActionStatus::Dropped:
            return ICAL_STATUS_CANCELLED;
    }
    return ICAL_STATUS_NEEDSACTION;
}

std::string describe(Action const& action, Minutes const& minutes, Language language) {
    auto const field = [&](std::string_view key, std::string const& value) {
        return value.empty() ? std::string()
                             : language::message(language, "followups.field",
                                                 {language::message(language, key), value}) +
                                   "\n";
    };
    std::string text = field("followups.column.owner", ownerWords(action, language));
    text += field("followups.column.support", joined(action.support, language));
    if (!action.due) text += field("followups.column.due", onOneLine(action.dueText));
    text += meetingWords(minutes, language);
    std::string const sentence = onOneLine(action.source.sentence);
    if (!sentence.empty() && sentence != onOneLine(action.what)) text += "\n" + sentence;
    return text;
}

Component taskOf(Action const& action, std::string const& name, std::string const& description,
                 Instant made) {
    Component task(icalcomponent_new_vtodo());
    auto const add = [&](icalproperty* property) { icalcomponent_add_property(task.get(), property); };
    add(icalproperty_new_uid(name.c_str()));
    add(icalproperty_new_dtstamp(instantOf(made)));
    add(icalproperty_new_summary(onOneLine(action.what).c_str()));
    if (action.due && action.due->ok()) add(icalproperty_new_due(dayOf(*action.due)));
    add(icalproperty_new_status(statusOf(action)));
    if (action.urgent) add(icalproperty_new_priority(1));
    add(icalproperty_new_description(description.c_str()));
    return task;
}

}  // namespace

std::string tasksCalendar(Minutes const& minutes, Language language, Instant made) {
    Component const calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Diwan//Diwan//FR"));
    Names names(minutes);
    for (Action const& action : minutes.actions)
        icalcomponent_add_component(
            calendar.get(),
            taskOf(action, names.of(action), describe(action, minutes, language), made).release());
    std::unique_ptr<char, decltype(&free)> const text(icalcomponent_as_ical_string_r(calendar.get()), &free);
    return text.get();
}

}  // namespace diwan::followups
