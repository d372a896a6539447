package dev.graft.analytics.publish;

import dev.graft.analytics.model.AppointmentFigures;
import dev.graft.analytics.model.ClinicDay;
import dev.graft.analytics.model.Restatement;
import dev.graft.analytics.model.SpecialistDay;
import dev.graft.analytics.model.SpecialistFigures;
import dev.graft.cdc.StableId;
import dev.graft.cdc.quarkus.outbox.EntityState;
import dev.graft.cdc.quarkus.outbox.PublicFields;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What subscribers see of closed days whose figures are others now. The schema stands in {@code infra/contracts}. */
public final class Restatements {

    /** Restated days, keyed by the day. */
    public static final String TOPIC = "graft.analytics.v1";

    private static final int SCHEMA_VERSION = 1;
    private static final String SPECIALIST_DAY = "SPECIALIST_DAY";
    private static final String CLINIC_DAY = "CLINIC_DAY";

    private Restatements() {}

    /** A specialist's day that is restated. */
    public static EntityState ofSpecialist(Restatement<SpecialistDay, SpecialistFigures> restated) {
        SpecialistDay day = restated.day();
        UUID id = StableId.of(
                SPECIALIST_DAY, day.specialist().value().toString(), day.date().toString());
        return new EntityState.Happened(id, SCHEMA_VERSION, PublicFields.write(json -> {
            head(json, SPECIALIST_DAY, null, restated);
            json.object("old", writer(restated.before(), Restatements::write))
                    .object("new", writer(restated.after(), Restatements::write));
        }));
    }

    /** A specialist's day in a clinic that is restated. */
    public static EntityState ofClinic(Restatement<ClinicDay, AppointmentFigures> restated) {
        ClinicDay day = restated.day();
        UUID id = StableId.of(
                CLINIC_DAY,
                day.specialist().value().toString(),
                day.clinicId(),
                day.date().toString());
        return new EntityState.Happened(id, SCHEMA_VERSION, PublicFields.write(json -> {
            head(json, CLINIC_DAY, day.clinicId(), restated);
            json.object("old", writer(restated.before(), Restatements::write))
                    .object("new", writer(restated.after(), Restatements::write));
        }));
    }

    private static void head(
            PublicFields.Fields json, String kind, @Nullable String clinicId, Restatement<?, ?> restated)
            throws IOException {
        json.text("kind", kind)
                .text("specialistId", restated.day().specialist().value())
                .text("clinicId", clinicId)
                .text("date", restated.day().date())
                .text("closedThrough", restated.closedThrough());
    }

    private static <F> PublicFields.@Nullable FieldsWriter writer(@Nullable F figures, Shape<F> shape) {
        return figures == null ? null : json -> shape.write(json, figures);
    }

    private static void write(PublicFields.Fields json, SpecialistFigures figures) throws IOException {
        json.count("profileViews", figures.profileViews())
                .count("contactViews", figures.contactViews())
                .count("consultationRequests", figures.consultationRequests())
                .count("orders", figures.orders())
                .count("reviews", figures.reviews())
                .object(
                        "sources",
                        sources -> sources.count("catalog", figures.sources().catalog())
                                .count("search", figures.sources().search())
                                .count("direct", figures.sources().direct()))
                .decimal("conversionRateProfileToContact", figures.profileToContact())
                .decimal("conversionRateContactToRequest", figures.contactToRequest())
                .decimal("conversionRateRequestToOrder", figures.requestToOrder());
    }

    private static void write(PublicFields.Fields json, AppointmentFigures figures) throws IOException {
        json.count("booked", figures.booked())
                .count("confirmed", figures.confirmed())
                .count("completed", figures.completed())
                .count("cancelled", figures.cancelled())
                .count("noShow", figures.noShow())
                .count("persons", figures.persons())
                .count("bookedMinutes", figures.bookedMinutes())
                .decimal("revenue", figures.revenue())
                .count("leadMinutes", figures.leadMinutes())
                .count("leadAppointments", figures.leadAppointments());
    }

    /** Writes the figures of one kind of day. */
    private interface Shape<F> {
        void write(PublicFields.Fields json, F figures) throws IOException;
    }
}
