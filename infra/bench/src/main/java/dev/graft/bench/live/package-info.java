/** What the running migration does while the old application goes on writing: how fresh, how fast, at which price. */
@NullMarked
package dev.graft.bench.live;

import org.jspecify.annotations.NullMarked;
