package dev.graft.analytics.migration;

import dev.graft.analytics.measure.DayIds;
import dev.graft.analytics.measure.Restating;
import dev.graft.analytics.model.AppointmentFigures;
import dev.graft.analytics.model.ClinicDay;
import dev.graft.analytics.model.Recount;
import dev.graft.analytics.model.SpecialistDay;
import dev.graft.analytics.model.SpecialistFigures;
import dev.graft.analytics.model.SpecialistId;
import dev.graft.analytics.publish.Restatements;
import dev.graft.analytics.store.ClinicDayTable;
import dev.graft.analytics.store.SpecialistDayTable;
import dev.graft.analytics.store.SpecialistTable;
import dev.graft.cdc.quarkus.outbox.EntityState;
import dev.graft.cdc.quarkus.pipeline.UnitOfWork;
import dev.graft.cdc.quarkus.sql.ChunkConsumer;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Counts days anew, tells which closed ones are restated, and remembers whose figures changed. */
final class Recounting {

    /** How many days are in memory at a time: a clinic that moves may have hundreds of thousands. */
    private static final int CHUNK = 4000;

    private final UnitOfWork work;
    private final SpecialistDayTable specialistDays;
    private final ClinicDayTable clinicDays;
    private final Set<SpecialistId> changed = new HashSet<>();

    Recounting(UnitOfWork work) {
        this.work = work;
        this.specialistDays = new SpecialistDayTable(work.connection());
        this.clinicDays = new ClinicDayTable(work.connection());
    }

    /** Counts these days anew. */
    void days(Touched touched) throws SQLException {
        inChunks(touched.specialistDays(), this::recountSpecialistDays);
        inChunks(touched.clinicDays(), this::recountClinicDays);
    }

    /** Counts all days of these specialists anew, but not their appointments. */
    void specialists(Set<SpecialistId> specialists) throws SQLException {
        specialistDays.daysOf(specialists, CHUNK, this::recountSpecialistDays);
    }

    /** Counts all appointments of these specialists anew. */
    void appointmentsOf(Set<SpecialistId> specialists) throws SQLException {
        clinicDays.daysOfSpecialists(specialists, CHUNK, this::recountClinicDays);
    }

    /** Counts all appointments of these clinics anew. */
    void clinics(Set<String> clinicIds) throws SQLException {
        clinicDays.daysOfClinics(clinicIds, CHUNK, this::recountClinicDays);
    }

    /** Says that what is known of this specialist is not what it was. */
    void changed(SpecialistId specialist) {
        changed.add(specialist);
    }

    /** Raises the version of everybody of whom something changed, once. */
    void raiseVersions() throws SQLException {
        new SpecialistTable(work.connection()).raiseVersions(changed);
    }

    private void recountSpecialistDays(List<SpecialistDay> days) throws SQLException {
        Map<SpecialistDay, UUID> idsByDay = LinkedHashMap.newLinkedHashMap(days.size());
        days.forEach(day -> idsByDay.put(day, DayIds.of(day)));
        for (Recount<SpecialistDay, SpecialistFigures> recount : specialistDays.recount(idsByDay)) {
            changed(recount.day().specialist());
            Restating.of(recount).map(Restatements::ofSpecialist).ifPresent(this::tell);
        }
        work.flush();
    }

    private void recountClinicDays(List<ClinicDay> days) throws SQLException {
        for (Recount<ClinicDay, AppointmentFigures> recount : clinicDays.recount(days)) {
            changed(recount.day().specialist());
            Restating.of(recount).map(Restatements::ofClinic).ifPresent(this::tell);
        }
        work.flush();
    }

    private void tell(EntityState restatement) {
        work.publish(Restatements.TOPIC, restatement);
    }

    private static <D> void inChunks(Set<D> days, ChunkConsumer<D> consumer) throws SQLException {
        List<D> all = List.copyOf(days);
        for (int from = 0; from < all.size(); from += CHUNK) {
            consumer.take(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }
}
