package dev.graft.analytics.activity;

import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.cdc.quarkus.operators.OpenToApplications;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Views of specialists, posted by applications. */
@Path("/activity")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ActivityResource {

    private final RateLimit limit;
    private final Reception reception;
    private final ActivitySettings settings;
    private final ActivityMetrics metrics;

    ActivityResource(RateLimit limit, Reception reception, ActivitySettings settings, ActivityMetrics metrics) {
        this.limit = limit;
        this.reception = reception;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** How many events were accepted: all of them. */
    public record Accepted(int accepted) {}

    /** Accepts a batch, or nothing of it; the same batch under the same key counts once, however often it is posted. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenToApplications("applications have no token: batches are checked, bounded in size and rate, and count once")
    public Response post(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @Nullable InputStream body,
            @Context HttpServerRequest request)
            throws IOException, InterruptedException {
        try {
            limit.admit(address(request));
            Batch batch = new Batch(IdempotencyKey.of(key), ActivityBody.read(bytes(body)));
            reception.take(batch);
            return Response.accepted(new Accepted(batch.events().size())).build();
        } catch (ProblemException refusal) {
            metrics.refused(refusal);
            throw refusal;
        }
    }

    private static String address(HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        return address == null ? String.valueOf(request.remoteAddress().host()) : address;
    }

    /** Reads no more than one byte beyond what is allowed, whatever the request says of its length. */
    private byte[] bytes(@Nullable InputStream body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(settings.maxBodyBytes() + 1);
        if (bytes.length > settings.maxBodyBytes()) {
            throw ProblemException.tooLarge("A body has at most %d bytes".formatted(settings.maxBodyBytes()));
        }
        return bytes;
    }
}
