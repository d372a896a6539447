package dev.graft.doctor.legacy;

import org.jspecify.annotations.Nullable;

/** What somebody is to a clinic, as far as it matters here. */
public enum UserRole {
    DOCTOR,
    OTHER;

    static UserRole of(@Nullable String code) {
        return "DOCTOR".equals(code) ? DOCTOR : OTHER;
    }
}
