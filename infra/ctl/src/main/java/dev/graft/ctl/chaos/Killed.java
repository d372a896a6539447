package dev.graft.ctl.chaos;

/** A process dies as by {@code kill -9}, and a supervisor starts it again. */
record Killed(Victim victim) implements Fault {

    @Override
    public void strike(ChaosStack stack) throws InterruptedException {
        stack.kill(victim);
        stack.revive(victim);
    }

    @Override
    public String toString() {
        return victim.process() + " killed (-9) and started again";
    }
}
