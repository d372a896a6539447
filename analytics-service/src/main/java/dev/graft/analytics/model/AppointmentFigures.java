package dev.graft.analytics.model;

import java.math.BigDecimal;

/**
 * The figures of a specialist's day in a clinic.
 *
 * @param booked all appointments, whatever their status
 * @param persons distinct global patients
 * @param bookedMinutes of those that were not cancelled
 * @param revenue of the completed ones, in the clinic's currency
 * @param leadMinutes the sum of the minutes between booking and start, none of which is below 0
 * @param leadAppointments how many appointments that sum is of
 */
public record AppointmentFigures(
        long booked,
        long confirmed,
        long completed,
        long cancelled,
        long noShow,
        long persons,
        long bookedMinutes,
        BigDecimal revenue,
        long leadMinutes,
        long leadAppointments) {}
