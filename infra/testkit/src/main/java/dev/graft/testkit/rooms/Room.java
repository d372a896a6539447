package dev.graft.testkit.rooms;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One room of a service and its walls.
 *
 * @param rooms the other rooms that it may see
 * @param only the libraries that it may see; empty means any
 * @param never the libraries that it must not see, whatever {@code only} says
 * @param pure whether clocks and chance stay outside
 */
record Room(String name, Set<String> rooms, Set<Library> only, Set<Library> never, boolean pure) {

    static Room room(String name) {
        return new Room(name, Set.of(), Set.of(), Set.of(), false);
    }

    Room sees(String... others) {
        return new Room(name, Set.of(others), only, never, pure);
    }

    Room only(Library... libraries) {
        return new Room(name, rooms, EnumSet.copyOf(List.of(libraries)), never, pure);
    }

    Room never(Library... libraries) {
        return new Room(name, rooms, only, EnumSet.copyOf(List.of(libraries)), pure);
    }

    Room withoutClocks() {
        return new Room(name, rooms, only, never, true);
    }

    boolean maySee(String otherRoom) {
        return otherRoom.equals(name) || rooms.contains(otherRoom);
    }

    boolean mayUse(String packageName) {
        boolean listed = only.isEmpty() || only.stream().anyMatch(library -> library.holds(packageName));
        return listed && never.stream().noneMatch(library -> library.holds(packageName));
    }
}
