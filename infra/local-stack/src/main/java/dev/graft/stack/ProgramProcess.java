package dev.graft.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A program beside the stack, as one of its processes. */
record ProgramProcess(StackSettings settings, Program program) implements Part {

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(program.port(), name());
    }

    @Override
    public void prepare() {}

    @Override
    public List<String> command() {
        return JavaCommand.of(settings.state(), program.heapMegabytes(), program.arguments());
    }

    @Override
    public Map<String, String> environment() {
        return program.environment();
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        return HttpProbe.isOk(program.ready());
    }
}
