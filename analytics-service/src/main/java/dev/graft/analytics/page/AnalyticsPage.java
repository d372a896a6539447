package dev.graft.analytics.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.analytics.api.PathId;
import dev.graft.analytics.api.PeriodParameters;
import dev.graft.analytics.api.SpecialistReport;
import dev.graft.analytics.api.SpecialistReports;
import dev.graft.cdc.quarkus.http.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The page of a specialist. It comes with its figures in it; the script only adds charts and spares reloading. */
@Path("/profile/analytics/{specialist}")
@Blocking
public class AnalyticsPage {

    private static final Logger LOG = Logger.getLogger(AnalyticsPage.class);
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    /** Everything comes from this service, and nothing that stands in the page itself is run. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final SpecialistReports reports;
    private final ObjectMapper json;

    AnalyticsPage(SpecialistReports reports, ObjectMapper json) {
        this.reports = reports;
        this.json = json;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response show(
            @PathParam("specialist") String specialist,
            @BeanParam PeriodParameters period,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers) {
        Language language = Language.choose(lang, headers.getAcceptableLanguages());
        try {
            SpecialistReport report = reports.of(PathId.of(specialist), period.asked());
            Formats formats = new Formats(language);
            PageView view = new PageView(report, language, formats, embedded(ChartFigures.of(report, formats)));
            return page(200, Templates.analytics(view), language);
        } catch (ProblemException e) {
            return trouble(Trouble.of(e.status()), language);
        } catch (SQLException e) {
            LOG.errorf("The figures cannot be read, SQLSTATE %s", e.getSQLState());
            return trouble(Trouble.BROKEN, language);
        }
    }

    private static Response trouble(Trouble trouble, Language language) {
        return page(trouble.status(), Templates.trouble(trouble, language), language);
    }

    private static Response page(int status, TemplateInstance template, Language language) {
        return Response.status(status)
                .type(HTML)
                .entity(template.setLocale(language.locale().getLanguage()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** No text of somebody else can end the script element that it stands in. */
    private String embedded(ChartFigures figures) {
        try {
            return json.writeValueAsString(figures).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures cannot be written as JSON", e);
        }
    }

    /** The templates, in {@code templates/AnalyticsPage}. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance analytics(PageView view);

        static native TemplateInstance trouble(Trouble trouble, Language language);
    }
}
