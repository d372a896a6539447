package dev.graft.ctl.chaos;

/** A process is stopped in order and started again, as by an upgrade. */
record Restarted(Victim victim) implements Fault {

    @Override
    public void strike(ChaosStack stack) throws InterruptedException {
        stack.stop(victim);
        stack.revive(victim);
    }

    @Override
    public String toString() {
        return victim.process() + " stopped in order and started again";
    }
}
