package dev.graft.ctl.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the writer writes in one round: the same seed and round give the same steps. */
final class History {
    private static final int SLOTS = 150;
    private static final int COPIED = 400;
    private static final int OPEN_FOR = 40;

    private final Random random;
    private final LegacyWrites ordinary;
    private final LegacyWrites apart;
    private final MarketplaceWrites marketplace;
    private final MarketplaceWrites marketplaceApart;
    private int openUntil;

    private History(Random random) {
        this.random = random;
        this.ordinary = new LegacyWrites("w", SLOTS, random);
        this.apart = new LegacyWrites("long", SLOTS / 5, random);
        this.marketplace = new MarketplaceWrites("w", SLOTS, random);
        this.marketplaceApart = new MarketplaceWrites("long", SLOTS / 5, random);
    }

    /** All steps of a round. */
    static List<WriterStep> of(long seed, int round, int steps) {
        History history = new History(new Random(seed * 1_000_003 + round));
        List<WriterStep> all = new ArrayList<>();
        for (int step = 1; step < steps; step++) {
            all.add(history.next(step));
        }
        all.add(new WriterStep.CloseLong());
        return all;
    }

    private WriterStep next(int step) {
        if (step == openUntil) {
            openUntil = 0;
            return new WriterStep.CloseLong();
        }
        int choice = random.nextInt(100);
        if (choice >= 97 && openUntil == 0) {
            openUntil = step + OPEN_FOR;
            return new WriterStep.OpenLong(longWrites(), random.nextInt(5) > 0);
        }
        return choice >= 95 ? ordinary.copyPatients(COPIED) : new WriterStep.Transaction(writes(choice));
    }

    private List<Write> writes(int choice) {
        if (choice < 22) {
            return List.of(ordinary.patient());
        }
        if (choice < 40) {
            return List.of(ordinary.appointment());
        }
        if (choice < 45) {
            return List.of(ordinary.user());
        }
        if (choice < 50) {
            return List.of(ordinary.moveAppointment());
        }
        if (choice < 65) {
            return onTheMarketplace(choice);
        }
        return choice < 80 ? List.of(ordinary.delete(kind())) : rarely(choice);
    }

    private List<Write> onTheMarketplace(int choice) {
        if (choice < 57) {
            return List.of(marketplace.fact());
        }
        if (choice < 60) {
            return List.of(marketplace.profile());
        }
        if (choice < 62) {
            return List.of(marketplace.moveProfile());
        }
        return List.of(choice < 64 ? marketplace.moveZone() : marketplace.moveFacts());
    }

    private List<Write> rarely(int choice) {
        if (choice < 88) {
            return ordinary.rename(kind());
        }
        if (choice < 92) {
            return List.of(ordinary.regroup(), ordinary.patient(), ordinary.patient());
        }
        return choice < 93 ? List.of(ordinary.clinic()) : List.of(ordinary.moveManyAppointments());
    }

    private List<Write> longWrites() {
        List<Write> writes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            writes.add(apart.patient());
            writes.add(apart.appointment());
            writes.add(marketplaceApart.profile());
            writes.add(marketplaceApart.fact());
            writes.add(apart.delete(kind()));
        }
        return writes;
    }

    private LegacyKind kind() {
        return LegacyKind.values()[random.nextInt(LegacyKind.values().length)];
    }
}
