package dev.graft.ctl;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Finds the page of a specialist to begin with: that of the sample's first doctor, or else of any. */
final class SpecialistPage {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final StackAddresses addresses;

    SpecialistPage(StackAddresses addresses) {
        this.addresses = addresses;
    }

    /** Empty when this stack has no such page, or no doctor yet. */
    Optional<URI> address() throws InterruptedException {
        if (!addresses.services().contains(Service.ANALYTICS) || !addresses.services().contains(Service.DOCTOR)) {
            return Optional.empty();
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            Optional<String> first = globalDoctor(client, "/doctors?legacyId=u-1");
            Optional<String> doctor = first.isPresent() ? first : globalDoctor(client, "/doctors?limit=1");
            return doctor.map(id -> addresses.service(Service.ANALYTICS).resolve("/profile/analytics/" + id));
        } catch (IOException silent) {
            return Optional.empty();
        }
    }

    private Optional<String> globalDoctor(HttpClient client, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(addresses.service(Service.DOCTOR).resolve(path))
                .timeout(LIMIT)
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        String id = new ObjectMapper()
                .readTree(answer.body())
                .path("items")
                .path(0)
                .path("globalDoctorId")
                .asText();
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }
}
