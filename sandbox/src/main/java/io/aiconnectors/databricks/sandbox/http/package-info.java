/// A small HTTP server on loopback for stand-ins: routes, requests, answers (broken ones too) and a log of what was
/// asked.
@NullMarked
package io.aiconnectors.databricks.sandbox.http;

import org.jspecify.annotations.NullMarked;
