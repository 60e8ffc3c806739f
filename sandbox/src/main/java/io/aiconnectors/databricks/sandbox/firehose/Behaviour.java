package io.aiconnectors.databricks.sandbox.firehose;

/// What a stream does with the records of a batch that it has nothing to say against.
public sealed interface Behaviour {
    /// Takes them all.
    record Takes() implements Behaviour {}

    /// Takes them, but of all that it is given every nth one, which it says; from 1, for all.
    ///
    /// @param code what it says, such as `ServiceUnavailableException` or `InternalFailure`
    record RefusesEvery(int nth, String code) implements Behaviour {
        public RefusesEvery {
            if (nth < 1) {
                throw new IllegalArgumentException("every record is every first one");
            }
        }
    }

    /// Says that it took them all, and did not.
    record Forgets() implements Behaviour {}

    /// Takes them all, and says of the last one nothing.
    record TellsOneFewer() implements Behaviour {}

    /// Takes them all, and counts one failure that no record has.
    record Miscounts() implements Behaviour {}
}
