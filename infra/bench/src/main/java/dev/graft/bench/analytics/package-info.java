/** How fast analytics-service takes appointments in, answers, and shows its page. */
@NullMarked
package dev.graft.bench.analytics;

import org.jspecify.annotations.NullMarked;
