package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

/** All findings there are, by code; those about acceptances are made where these are read. */
final class Rules {

    private Rules() {
    }

    static List<Rule> all() {
        return List.of(new DroppedTable(), new DroppedColumn(), new NarrowedType(), new RequiredColumn(),
                new RequiredNewColumn(), new UniqueOverRows(), new CheckOverRows(), new RemovedLabel(), new EmptiedTable(),
                new Cascade(), new VolatileDefault(), new ComputedColumn(), new RewritingType(), new NotNullScan(),
                new ForeignKeyScan(), new CheckScan(), new KeyIndexBuild(), new BlockingIndex(), new BlockingIndexDrop(),
                new RenamedInUse(), new LockWithoutTimeout(), new SeveralLocks(), new ConcurrentlyInTransaction(),
                new NeedsNoTransaction(), new NewLabelUsed(), new ValidatedUnderLock(), new WholeTableRewrite(),
                new RebuiltTable(), new LostChildren(), new IgnoredPragma(), new UnindexedForeignKey(), new DataWithStructure(),
                new NotRepeatable(), new ReservedName(), new LongName(), new TypeWithTraps(), new TransactionControl(),
                new SearchPath(), new PsqlCommand(), new HiddenDrift(), new HalfDone());
    }
}
