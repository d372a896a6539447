package dev.graft.analytics.api;

import static dev.graft.analytics.store.FigureTables.ANNA;
import static dev.graft.analytics.store.FigureTables.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.graft.analytics.store.FigureTables;
import dev.graft.analytics.store.Interest;
import dev.graft.analytics.store.KnownSpecialist;
import dev.graft.analytics.store.ReportedFigures;
import dev.graft.analytics.store.SpecialistQueries;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FigureCacheIT {

    private FigureTables tables;
    private SpecialistQueries queries;

    @BeforeEach
    void fill() throws SQLException {
        tables = new FigureTables();
        queries = new SpecialistQueries(tables.dataSource());
        tables.views(ANNA, "2026-03-06", 10, 4, 2);
    }

    @AfterEach
    void drop() {
        tables.close();
    }

    @Test
    void figuresAreKeptUntilTheVersionRises() throws SQLException {
        tables.appointment(ANNA, "c-1", "x", "2026-03-09T08:00Z", "COMPLETED");
        FigureCache cache = cache(1_000);
        KnownSpecialist anna = anna();
        ReportedFigures first = cache.of(anna, WEEK);
        assertThat(first).isEqualTo(queries.figures(ANNA, WEEK));
        forget();
        assertThat(cache.of(anna, WEEK)).isEqualTo(first);
        assertThat(cache.of(anna, WEEK.previous()).interest()).isEqualTo(Interest.NONE);
        raiseVersion();
        assertThat(cache.of(anna(), WEEK).interest()).isEqualTo(Interest.NONE);
    }

    /** Between the two reads of an answer the figures may move on. */
    @Test
    void figuresAreKeptUnderTheVersionThatTheyAreOf() throws SQLException {
        FigureCache cache = cache(1_000);
        KnownSpecialist before = anna();
        raiseVersion();
        ReportedFigures read = cache.of(before, WEEK);
        forget();
        assertThat(cache.of(anna(), WEEK)).isEqualTo(read);
        assertThat(cache.of(before, WEEK).interest()).isEqualTo(Interest.NONE);
    }

    @Test
    void noMoreDaysAreKeptThanAreSet() throws SQLException {
        FigureCache cache = cache(WEEK.days() - 1);
        KnownSpecialist anna = anna();
        cache.of(anna, WEEK);
        forget();
        await().until(() -> cache.of(anna, WEEK).interest().equals(Interest.NONE));
    }

    private KnownSpecialist anna() throws SQLException {
        return queries.withId(ANNA).orElseThrow();
    }

    private FigureCache cache(long days) {
        return new FigureCache(queries, new KeptDays(days));
    }

    private void forget() throws SQLException {
        tables.sql("delete from live.specialist_analytics_daily");
    }

    private void raiseVersion() throws SQLException {
        tables.sql("update live.specialist_profile set version = version + 1 where id = '" + ANNA + "'");
    }
}
