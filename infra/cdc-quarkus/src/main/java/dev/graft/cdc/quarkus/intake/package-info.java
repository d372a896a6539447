/**
 * Kafka in. Positions live in the service's database (law 1): a consumer seeks to the stored offset, a batch moves it by
 * compare-and-set, and whoever changes it in SQL replays the topic.
 */
@NullMarked
package dev.graft.cdc.quarkus.intake;

import org.jspecify.annotations.NullMarked;
