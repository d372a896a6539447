/** What the HTTP answers of all services share: pages and problems (RFC 9457). */
@NullMarked
package dev.graft.cdc.quarkus.http;

import org.jspecify.annotations.NullMarked;
