package dev.graft.analytics.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.graft.cdc.quarkus.pipeline.Schemas;
import dev.graft.testkit.SqlScript;
import dev.graft.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page in a real browser, of the packaged service, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalyticsPageIT {

    private static final String ANNA = "00000000-0000-4000-8000-0000000000a1";
    private static final String NEWCOMER = "00000000-0000-4000-8000-0000000000a2";
    private static final List<String> QUIET = List.of(
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final ObjectMapper json = new ObjectMapper();
    private TestDatabase database;
    private RunningApplication application;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void start() throws IOException, SQLException {
        Optional<Path> chromium = Chromium.find();
        if (chromium.isEmpty()) {
            System.out.println(Chromium.MISSING);
        }
        assumeTrue(chromium.isPresent(), Chromium.MISSING);
        database = TestDatabase.create();
        Schemas.migrateGeneration(database.dataSource(), "live");
        SqlScript.of("analytics-service/src/test/resources/page/year.sql").runOn(database.dataSource());
        application = new RunningApplication(database.jdbcUrl() + "&logServerErrorDetail=false");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setChromiumSandbox(false)
                        .setArgs(QUIET));
        application.await();
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (playwright != null) {
            playwright.close();
        }
        if (application != null) {
            application.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void theFiguresAreThoseOfTheApi() throws IOException, InterruptedException {
        try (Visit visit = visit(english())) {
            visit.open(ANNA, "");
            showsWhatTheApiAnswers(visit, "month");
            for (String chart : List.of("#trend", "#sources", "#appointments")) {
                visit.page.locator(chart).scrollIntoViewIfNeeded();
                visit.page.locator(chart + " canvas").waitFor();
            }
            visit.keep("light");
            visit.wentWithoutComplaint();
            visit.askedNobodyElse();
        }
    }

    @Test
    void thePeriodIsSwitchedWithTheMouse() throws IOException, InterruptedException {
        try (Visit visit = visit(english())) {
            visit.open(ANNA, "");
            for (String period : List.of("day", "week", "quarter", "year", "all", "month")) {
                visit.period(period).click();
                visit.awaitPeriod(period);
                assertThat(visit.period(period).getAttribute("aria-pressed")).isEqualTo("true");
                assertThat(visit.page.locator("[aria-pressed=true]").count()).isEqualTo(1);
                showsWhatTheApiAnswers(visit, period);
                assertThat(visit.page.locator("#news").textContent()).startsWith("Figures are shown for");
            }
            visit.page.goBack();
            visit.awaitPeriod("all");
            assertThat(visit.period("all").getAttribute("aria-pressed")).isEqualTo("true");
            visit.wentWithoutComplaint();
            visit.askedNobodyElse();
        }
    }

    @Test
    void thePeriodIsSwitchedWithTheKeyboardAndKeepsTheFocus() throws IOException, InterruptedException {
        try (Visit visit = visit(english())) {
            visit.open(ANNA, "");
            for (int stop = 0; stop < 20 && !"week".equals(focused(visit)); stop++) {
                visit.page.keyboard().press("Tab");
            }
            assertThat(focused(visit)).isEqualTo("week");
            assertThat(visit.page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
            visit.page.keyboard().press("Enter");
            visit.awaitPeriod("week");
            assertThat(focused(visit)).isEqualTo("week");
            visit.page.keyboard().press("Shift+Tab");
            visit.page.keyboard().press("Space");
            visit.awaitPeriod("day");
            showsWhatTheApiAnswers(visit, "day");
            visit.wentWithoutComplaint();
        }
    }

    @Test
    void aReaderOfRussianReadsRussianOnASmallDarkScreen() throws IOException, InterruptedException {
        Browser.NewContextOptions phone = new Browser.NewContextOptions()
                .setLocale("ru-RU")
                .setColorScheme(ColorScheme.DARK)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(360, 780);
        try (Visit visit = visit(phone)) {
            visit.open(ANNA, "?period=year");
            assertThat(visit.page.getAttribute("html", "lang")).isEqualTo("ru");
            assertThat(visit.page.locator(".card h3").allTextContents())
                    .containsExactly("Просмотры профиля", "Просмотры контактов", "Заявки", "Заказы");
            assertThat(visit.page.locator(".card .value").first().textContent())
                    .isEqualTo(visit.page.evaluate("n => new Intl.NumberFormat('ru').format(n)", (double)
                            visit.figure(".card.profileViews .value")));
            showsWhatTheApiAnswers(visit, "year");
            visit.page.evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(visit.page.locator(".chart canvas").count())
                    .as("a print has all charts")
                    .isEqualTo(3);
            assertThat(visit.page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing stands out to the side")
                    .isEqualTo(360);
            visit.keep("dark-russian-mobile");
            visit.wentWithoutComplaint();
            visit.askedNobodyElse();
        }
    }

    @Test
    void aReaderWithoutScriptsReadsTheSameFigures() throws IOException, InterruptedException {
        try (Visit visit = visit(english().setJavaScriptEnabled(false))) {
            visit.open(ANNA, "");
            showsWhatTheApiAnswers(visit, "month");
            visit.period("week").click();
            visit.awaitPeriod("week");
            showsWhatTheApiAnswers(visit, "week");
        }
    }

    @Test
    void whoHasNoFiguresYetIsToldSo() {
        try (Visit visit = visit(english().setColorScheme(ColorScheme.DARK))) {
            visit.open(NEWCOMER, "?period=week");
            assertThat(visit.page.locator(".empty h2").textContent()).isEqualTo("Nothing happened in this period");
            assertThat(visit.figure(".card.profileViews .value")).isZero();
            assertThat(visit.page.locator(".card.orders .change").textContent()).contains("no earlier figure");
            visit.keep("empty-dark");
            visit.wentWithoutComplaint();
        }
    }

    @Test
    void aPeriodThatDoesNotLoadLeavesTheOneBeforeAndCanBeTriedAgain() throws IOException, InterruptedException {
        try (Visit visit = visit(english())) {
            visit.open(ANNA, "");
            visit.page.route("**/*period=week*", route -> route.abort());
            visit.period("week").click();
            visit.page.locator("#failed:not([hidden])").waitFor();
            assertThat(visit.period("month").getAttribute("aria-pressed")).isEqualTo("true");
            showsWhatTheApiAnswers(visit, "month");
            visit.page.unroute("**/*period=week*");
            visit.page.locator("#retry").click();
            visit.awaitPeriod("week");
            assertThat(visit.page.locator("#failed").isVisible()).isFalse();
            showsWhatTheApiAnswers(visit, "week");
        }
    }

    @Test
    void whatIsNotThereIsSaidInTheReadersLanguage() {
        try (Visit visit = visit(english())) {
            assertThat(visit.open("00000000-0000-4000-8000-0000000000ff", "").status())
                    .isEqualTo(404);
            assertThat(visit.page.locator("h1").textContent()).isEqualTo("This specialist is not known");
            assertThat(visit.open("nobody", "?lang=ru").status()).isEqualTo(404);
            assertThat(visit.page.locator("h1").textContent()).isEqualTo("Такого специалиста нет");
            assertThat(visit.open(ANNA, "?period=fortnight").status()).isEqualTo(400);
            assertThat(visit.page.locator("h1").textContent()).isEqualTo("This period cannot be shown");
        }
    }

    @Test
    void theAnswerForbidsInlineScriptsAndTellsNobodyWhereTheReaderWas() throws IOException, InterruptedException {
        var headers = application.get("/profile/analytics/" + ANNA, "text/html").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void anExportIsAskedForByItsNameOrByItsType() throws IOException, InterruptedException {
        String byName = application
                .get("/specialists/" + ANNA + "/analytics.csv?period=week", "*/*")
                .body();
        assertThat(byName.lines()).hasSize(8);
        assertThat(application
                        .get("/specialists/" + ANNA + "/analytics?period=week", "text/csv")
                        .body())
                .isEqualTo(byName);
    }

    private void showsWhatTheApiAnswers(Visit visit, String period) throws IOException, InterruptedException {
        JsonNode answer = json.readTree(application
                .get("/specialists/" + ANNA + "/analytics?period=" + period, "application/json")
                .body());
        JsonNode totals = answer.path("totals");
        assertThat(visit.figure(".card.profileViews .value")).isEqualTo(value(totals, "profileViews"));
        assertThat(visit.figure(".card.contactViews .value")).isEqualTo(value(totals, "contactViews"));
        assertThat(visit.figure(".card.requests .value")).isEqualTo(value(totals, "consultationRequests"));
        assertThat(visit.figure(".card.orders .value")).isEqualTo(value(totals, "orders"));
        assertThat(visit.figure("[data-funnel=orders]"))
                .isEqualTo(answer.path("funnel").path("orders").asLong());
        for (JsonNode source : answer.path("sources")) {
            assertThat(visit.figure("[data-source=" + source.path("source").asText() + "]"))
                    .isEqualTo(source.path("profileViews").asLong());
        }
        JsonNode appointments = answer.path("appointments");
        for (String status : List.of("confirmed", "completed", "cancelled", "noShow")) {
            assertThat(visit.figure("[data-status=" + status + "]")).isEqualTo(value(appointments, status));
        }
        assertThat(visit.figure("[data-appointments=persons]")).isEqualTo(value(appointments, "persons"));
        assertThat(visit.page.locator(".days tbody tr").count())
                .isEqualTo(answer.path("trend").size());
    }

    private static long value(JsonNode figures, String name) {
        return figures.path(name).path("value").asLong(-1);
    }

    private static Object focused(Visit visit) {
        return visit.page.evaluate("document.activeElement.value");
    }

    private Visit visit(Browser.NewContextOptions options) {
        return new Visit(application, browser, options);
    }

    private static Browser.NewContextOptions english() {
        return new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900);
    }
}
