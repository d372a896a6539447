package dev.graft.analytics.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the figures say of a clinic in a period. A figure that rests on too few persons is null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ClinicReport(
        Subject clinic,
        Period period,
        Totals appointments,
        List<Day> trend,
        List<Member> specialists,
        Withheld withholding,
        Completeness completeness) {

    /**
     * Whose figures they are.
     *
     * @param clinicId its legacy id, by which other services name it
     */
    public record Subject(
            UUID id, String clinicId, @Nullable String name, String timeZone) {}

    /**
     * The clinic as a whole.
     *
     * @param withheld whether a figure of the period or of the one before it is withheld
     */
    public record Totals(
            Change booked,
            Change confirmed,
            Change completed,
            Change cancelled,
            Change noShow,
            Change persons,
            Change bookedMinutes,
            Change revenue,
            Change leadTimeHours,
            boolean withheld) {}

    /**
     * Figures of a day or of a specialist.
     *
     * @param persons distinct ones
     * @param leadTimeHours average; null also when there is nothing to average
     * @param withheld whether some of the nulls are figures that are withheld
     */
    public record Figures(
            @Nullable Long booked,
            @Nullable Long confirmed,
            @Nullable Long completed,
            @Nullable Long cancelled,
            @Nullable Long noShow,
            @Nullable Long persons,
            @Nullable Long bookedMinutes,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal leadTimeHours,
            boolean withheld) {}

    /** One day in the clinic's zone. */
    public record Day(LocalDate date, Figures appointments) {}

    /** One specialist in this clinic. */
    public record Member(UUID specialistId, @Nullable String name, Figures appointments) {}

    /**
     * What was withheld.
     *
     * @param smallestGroup how many distinct persons must stand behind a figure
     * @param days how many days lack a figure
     * @param specialists how many specialists lack a figure
     */
    public record Withheld(int smallestGroup, int days, int specialists) {}

    public ClinicReport {
        trend = List.copyOf(trend);
        specialists = List.copyOf(specialists);
    }
}
