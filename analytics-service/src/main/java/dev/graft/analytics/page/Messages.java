package dev.graft.analytics.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page; those of other languages are in {@code messages/}. */
@MessageBundle
public interface Messages {

    @Message("Analytics")
    String title();

    @Message("Skip to the figures")
    String skip();

    @Message("Specialist")
    String specialist();

    @Message("Days in {zone}")
    String zone(String zone);

    @Message("Period")
    String period();

    @Message("Day")
    String day();

    @Message("Week")
    String week();

    @Message("Month")
    String month();

    @Message("Quarter")
    String quarter();

    @Message("Year")
    String year();

    @Message("All")
    String all();

    @Message("Language")
    String language();

    @Message("compared with")
    String comparedWith();

    @Message("Key figures")
    String keyFigures();

    @Message("Profile views")
    String profileViews();

    @Message("Contact views")
    String contactViews();

    @Message("Requests")
    String requests();

    @Message("Orders")
    String orders();

    @Message("Reviews")
    String reviews();

    @Message("before: {value}")
    String before(String value);

    @Message("no earlier figure")
    String noEarlier();

    @Message("unchanged")
    String unchanged();

    @Message("up by")
    String upBy();

    @Message("down by")
    String downBy();

    @Message("Trend")
    String trend();

    @Message("Day by day")
    String trendCaption();

    @Message(
            "Line chart: profile views, contact views, requests and orders of each day. The same figures are in the table below it.")
    String trendChart();

    @Message("Average per day, {days} days at a time")
    String averaged(String days);

    @Message("Show the days as a table")
    String asTable();

    @Message("Date")
    String date();

    @Message("From views to orders")
    String funnel();

    @Message("{percent} of the step before")
    String ofStepBefore(String percent);

    @Message("Where views come from")
    String sources();

    @Message("Source")
    String source();

    @Message("Share")
    String share();

    @Message("Catalogue")
    String catalog();

    @Message("Search")
    String search();

    @Message("Direct")
    String direct();

    @Message("Doughnut chart of the sources; the same figures are in the table beside it.")
    String sourcesChart();

    @Message("Appointments")
    String appointments();

    @Message("Bar chart: appointments by status over time. The sums are in the table beside it.")
    String appointmentsChart();

    @Message("Status")
    String status();

    @Message("Count")
    String count();

    @Message("Booked")
    String booked();

    @Message("Confirmed")
    String confirmed();

    @Message("Completed")
    String completed();

    @Message("Cancelled")
    String cancelled();

    @Message("No-show")
    String noShow();

    @Message("Open or unknown")
    String open();

    @Message("Persons")
    String persons();

    @Message("Hours booked")
    String hoursBooked();

    @Message("Revenue")
    String revenue();

    @Message("Lead time, hours")
    String leadTime();

    @Message("How complete is this?")
    String completeness();

    @Message("Last change read: {time}.")
    String asOf(String time);

    @Message("Nothing has been read yet.")
    String asOfNever();

    @Message("Appointments that wait and could change these figures: {count}.")
    String parked(String count);

    @Message("How many appointments wait is not known: {reason}.")
    String parkedUnknown(String reason);

    @Message("no address of the appointment service is configured")
    String parkedNotConfigured();

    @Message("the appointment service does not answer")
    String parkedNoAnswer();

    @Message("the appointment service gave no count")
    String parkedNoCount();

    @Message("Every day of the period is closed.")
    String closed();

    @Message("Closed through {date}; later days still change.")
    String closedThrough(String date);

    @Message("No day is closed yet: figures still change.")
    String closedNever();

    @Message("Positions in the topics")
    String positions();

    @Message("Topic")
    String topic();

    @Message("Partition")
    String partition();

    @Message("Next offset")
    String offset();

    @Message("Download as CSV")
    String csv();

    @Message("Nothing happened in this period")
    String emptyTitle();

    @Message(
            "There were no views, requests, orders or appointments. Choose a longer period, or come back once the first visitors have been here.")
    String emptyText();

    @Message("Show everything since the first figure")
    String emptyAction();

    @Message("Loading …")
    String loading();

    @Message("Figures are shown for")
    String shown();

    @Message("The figures could not be loaded. What you see is the period before.")
    String failed();

    @Message("Try again")
    String retry();

    @Message("This specialist is not known")
    String unknownTitle();

    @Message("Nobody with this address has figures here. Check the link.")
    String unknownText();

    @Message("This period cannot be shown")
    String refusedTitle();

    @Message("The address asks for a period that does not exist. Choose one that does.")
    String refusedText();

    @Message("The figures cannot be read now")
    String brokenTitle();

    @Message("The service does not reach its database. Nothing is lost; try again in a moment.")
    String brokenText();

    @Message("Show the last 30 days")
    String showMonth();
}
