package dev.graft.ctl;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Hands the home to every command whose constructor asks for it. */
final class CommandFactory implements IFactory {
    private final Home home;

    CommandFactory(Home home) {
        this.home = home;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Home.class) {
                return type.cast(constructor.newInstance(home));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
