package dev.graft.analytics.views;

import dev.graft.analytics.model.ViewKind;

/**
 * Why a key is not followed, and what it looks like without the profile that it names.
 *
 * @param key for example {@code views:profile:…:2026-13-01}
 */
record Refusal(Reason reason, String key) {

    /** The ways in which a key, or what stands under it, is none of the old application's. */
    enum Reason {
        KEY_UNREADABLE,
        KIND_UNKNOWN,
        PROFILE_UNREADABLE,
        DATE_UNREADABLE,
        DATE_IN_FUTURE,
        NOT_A_HASH,
        TOO_LARGE
    }

    static Refusal of(Reason reason, ViewDay day) {
        return new Refusal(reason, look(day.kind(), day.date().toString()));
    }

    static String look(ViewKind kind, String date) {
        return "views:" + ViewDay.spelling(kind) + ":…:" + date;
    }
}
