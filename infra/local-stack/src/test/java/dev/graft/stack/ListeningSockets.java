package dev.graft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The TCP sockets of this machine that wait for connections, as Linux lists them. */
final class ListeningSockets {
    private static final String LISTENS = "0A";
    private static final List<String> LOOPBACK =
            List.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    private ListeningSockets() {}

    record Socket(String address, int port) {
        boolean isLoopback() {
            return LOOPBACK.contains(address);
        }
    }

    static List<Socket> read() throws IOException {
        return Stream.concat(read("/proc/net/tcp"), read("/proc/net/tcp6")).toList();
    }

    private static Stream<Socket> read(String table) throws IOException {
        return Files.readAllLines(Path.of(table)).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTENS))
                .map(columns -> columns[1].split(":"))
                .map(local -> new Socket(local[0], Integer.parseInt(local[1], 16)));
    }
}
