package io.aiconnectors.databricks.offender.domain_depends_on_nothing.domain;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record PlainInnocent(URI host, Instant at, List<int[]> counts, Charset charset) {}
