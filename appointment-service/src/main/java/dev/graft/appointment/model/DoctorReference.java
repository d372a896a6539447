package dev.graft.appointment.model;

/**
 * A clinic doctor that exists.
 *
 * @param legacyUserId key of the legacy user
 * @param clinicId legacy id of the clinic
 */
public record DoctorReference(ClinicDoctorId id, String legacyUserId, String clinicId, GlobalDoctorId globalDoctor) {}
