package dev.graft.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LiveScreenTest {
    private final StringWriter written = new StringWriter();

    @Test
    void onATerminalAPictureReplacesTheOneBefore() {
        var screen = new LiveScreen(new PrintWriter(written), true);
        screen.show("one\ntwo\n");
        assertThat(written.toString()).isEqualTo("\u001b[Hone\u001b[K\ntwo\u001b[K\n\u001b[J");
    }

    @Test
    void inAPipePicturesFollowEachOtherWithoutEscapes() {
        var screen = new LiveScreen(new PrintWriter(written), false);
        screen.open();
        screen.show("one\n");
        screen.show("two\n");
        assertThat(written.toString()).isEqualTo("one\n\ntwo\n\n");
    }
}
