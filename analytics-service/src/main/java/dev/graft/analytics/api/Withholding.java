package dev.graft.analytics.api;

import dev.graft.analytics.store.ClinicFigures;
import dev.graft.analytics.store.ClinicFigures.Group;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which figures of a clinic are withheld: those that rest on fewer distinct persons than the smallest group, and as many others
 * as it takes that no subtraction within the answer tells one of them.
 */
final class Withholding {

    private final List<Map<ClinicFigure, Cell>> rows = new ArrayList<>();
    private final List<SumRule> rules = new ArrayList<>();
    private final int days;
    private final int smallestGroup;

    private Withholding(ClinicFigures figures, int smallestGroup) {
        this.smallestGroup = smallestGroup;
        this.days = figures.days().size();
        add(figures.total());
        figures.days().forEach(day -> add(day.group()));
        figures.specialists().forEach(member -> add(member.group()));
        add(figures.previous());
        sums(rows.subList(1, 1 + days));
        sums(rows.subList(1 + days, rows.size() - 1));
    }

    static Withholding of(ClinicFigures figures, int smallestGroup) {
        Withholding withholding = new Withholding(figures, smallestGroup);
        withholding.settle();
        return withholding;
    }

    Set<ClinicFigure> ofTotal() {
        return withheld(0);
    }

    Set<ClinicFigure> ofPrevious() {
        return withheld(rows.size() - 1);
    }

    Set<ClinicFigure> ofDay(int index) {
        return withheld(1 + index);
    }

    Set<ClinicFigure> ofSpecialist(int index) {
        return withheld(1 + days + index);
    }

    private void add(Group group) {
        Map<ClinicFigure, Cell> row = new EnumMap<>(ClinicFigure.class);
        for (ClinicFigure figure : ClinicFigure.values()) {
            row.put(figure, figure.cell(group));
        }
        rows.add(row);
        Cell booked = cell(row, ClinicFigure.BOOKED);
        List<Cell> statuses =
                ClinicFigure.STATUSES.stream().map(figure -> cell(row, figure)).toList();
        rules.add(new SumRule.AtMost(booked, statuses));
        rules.add(new SumRule.OfGroup(booked, List.copyOf(row.values())));
    }

    private void sums(List<Map<ClinicFigure, Cell>> parts) {
        for (ClinicFigure figure : ClinicFigure.values()) {
            Cell whole = cell(rows.getFirst(), figure);
            rules.add(new SumRule.Exactly(
                    whole, parts.stream().map(row -> cell(row, figure)).toList()));
        }
    }

    private void settle() {
        rows.stream()
                .flatMap(row -> row.values().stream())
                .filter(cell -> cell.isSmall(smallestGroup))
                .forEach(Cell::withhold);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (SumRule rule : rules) {
                changed |= rule.protect(smallestGroup);
            }
        }
    }

    private Set<ClinicFigure> withheld(int row) {
        Set<ClinicFigure> withheld = EnumSet.noneOf(ClinicFigure.class);
        rows.get(row).forEach((figure, cell) -> {
            if (cell.isWithheld()) {
                withheld.add(figure);
            }
        });
        return withheld;
    }

    private static Cell cell(Map<ClinicFigure, Cell> row, ClinicFigure figure) {
        Cell cell = row.get(figure);
        if (cell == null) {
            throw new IllegalStateException("a row lacks " + figure);
        }
        return cell;
    }
}
