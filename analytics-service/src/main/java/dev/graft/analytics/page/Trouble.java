package dev.graft.analytics.page;

import java.util.Locale;

/** Why the page shows no figures. */
public enum Trouble {
    UNKNOWN(404),
    REFUSED(400),
    BROKEN(503);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** What its messages begin with. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Trouble of(int status) {
        return status == UNKNOWN.status ? UNKNOWN : REFUSED;
    }
}
