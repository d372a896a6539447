package dev.graft.appointment.store;

import dev.graft.appointment.model.ClinicDoctorId;
import dev.graft.appointment.model.ClinicPatientId;
import dev.graft.appointment.model.GlobalDoctorId;
import dev.graft.appointment.model.GlobalPatientId;
import dev.graft.appointment.model.Link;
import dev.graft.appointment.model.ParkingReason;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link as five columns: either the four ids, or the reason why there are none. */
record LinkColumns(
        @Nullable UUID clinicDoctorId,
        @Nullable UUID clinicPatientId,
        @Nullable UUID globalDoctorId,
        @Nullable UUID globalPatientId,
        @Nullable ParkingReason parkedFor) {

    static LinkColumns of(Link link) {
        return switch (link) {
            case Link.Linked linked ->
                new LinkColumns(
                        linked.clinicDoctor().value(),
                        linked.clinicPatient().value(),
                        linked.globalDoctor().value(),
                        linked.globalPatient().value(),
                        null);
            case Link.Parked parked -> new LinkColumns(null, null, null, null, parked.reason());
        };
    }

    Link toLink() {
        if (parkedFor != null) {
            return new Link.Parked(parkedFor);
        }
        return new Link.Linked(
                new ClinicDoctorId(Objects.requireNonNull(clinicDoctorId)),
                new ClinicPatientId(Objects.requireNonNull(clinicPatientId)),
                new GlobalDoctorId(Objects.requireNonNull(globalDoctorId)),
                new GlobalPatientId(Objects.requireNonNull(globalPatientId)));
    }
}
