package dev.graft.doctor.model;

import org.jspecify.annotations.Nullable;

/** Who a doctor is and how to reach them. */
public record Profile(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String avatar) {

    @Override
    public String toString() {
        return "Profile[hidden]";
    }
}
