/** HTTP: the page that shows a specialist their figures, in English and Russian. */
@NullMarked
package dev.graft.analytics.page;

import org.jspecify.annotations.NullMarked;
