// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration disks as real files, and what is done to them while the console runs: the
// operator is told within 10 s, nothing is lost, and the rest goes on.
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/mount.h>

using namespace Qt::StringLiterals;

namespace {

/// The program as a line console that is typed at.
class Console {
public:
    explicit Console(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QString::fromUtf8(SE_CONSOLE), QStringList{u"--headless"_s} + arguments);
    }
    ~Console()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    void type(const QByteArray &lines) { m_process.write(lines); }
    /// Everything printed since the last call, up to and with a line that holds @p text.
    QString readUntil(const QString &text)
    {
        while (!m_unread.contains(text) && m_process.waitForReadyRead(60'000))
            m_unread += QString::fromUtf8(m_process.readAll());
        const qsizetype at = m_unread.indexOf(text);
        const qsizetype end = at < 0 ? m_unread.size() : m_unread.indexOf(u'\n', at) + 1;
        const QString result = m_unread.left(end);
        m_unread.remove(0, end);
        return result;
    }
    QString finish()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(60'000);
        return m_unread + QString::fromUtf8(m_process.readAll());
    }
    int status() const { return m_process.exitCode(); }

private:
    QProcess m_process;
    QString m_unread;
};

/// What is done to the file of a disk.
enum class Harm {
    Deleted,
    Truncated,
    ReadOnly,
    Overwritten,
    DiskFull,
};

} // namespace

Q_DECLARE_METATYPE(Harm)

class tst_LegFiles : public QObject {
    Q_OBJECT

private slots:
    void aFileIsPulledUnderTheRunningConsole_data();
    void aFileIsPulledUnderTheRunningConsole();
    void whatIsThereAlreadyIsNotOverwritten();
    void eachStartFormatsItsOwnDisksAnew();
};

void tst_LegFiles::aFileIsPulledUnderTheRunningConsole_data()
{
    QTest::addColumn<Harm>("harm");
    QTest::addColumn<QString>("told"); ///< state of the disk 10 s later
    QTest::newRow("deleted") << Harm::Deleted << u"Failed"_s;
    QTest::newRow("truncated") << Harm::Truncated << u"Failed"_s;
    QTest::newRow("made read-only") << Harm::ReadOnly << u"Failed"_s;
    QTest::newRow("overwritten with zeros") << Harm::Overwritten << u"Failed"_s;
    // The areas have their room since the disk was formatted.
    QTest::newRow("disk full") << Harm::DiskFull << u"UpToDate"_s;
}

void tst_LegFiles::aFileIsPulledUnderTheRunningConsole()
{
    QFETCH(Harm, harm);
    QFETCH(QString, told);
    QTemporaryDir folder;
    const QByteArray mountPoint = folder.path().toLocal8Bit();
    const bool ownFileSystem = harm == Harm::DiskFull;
    if (ownFileSystem && mount("none", mountPoint.constData(), "tmpfs", 0, "size=150m") != 0)
        QSKIP("a file system of its own needs the right to mount one");
    const auto release = qScopeGuard([&] {
        if (ownFileSystem)
            umount2(mountPoint.constData(), MNT_DETACH);
    });
    const QString path = folder.filePath(u"LEG1.crd"_s);

    Console console({u"--legs"_s, folder.path()});
    console.type("wait 20s\ndeactivate ABGCL390\nstatus LEG1\n");
    QVERIFY(console.readUntil(u"LEG1 "_s).contains(u"UpToDate"_s));
    QFile file(path);
    switch (harm) {
    case Harm::Deleted:
        QVERIFY(file.remove());
        break;
    case Harm::Truncated:
        QVERIFY(file.resize(40'960));
        break;
    case Harm::ReadOnly:
        QVERIFY(file.setPermissions(QFile::ReadOwner));
        break;
    case Harm::Overwritten:
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(64 << 20, '\0'));
        file.close();
        break;
    case Harm::DiskFull: {
        QFile filler(folder.filePath(u"filler"_s));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray mebibyte(1 << 20, 'x');
        while (filler.write(mebibyte) == mebibyte.size()) { }
        break;
    }
    }
    console.type("wait 10s\nstatus LEG1\n");
    const QString state = console.readUntil(u"LEG1 "_s);
    QVERIFY2(state.contains(told), qPrintable(state));
    // What was acknowledged before stands, and more can be written.
    console.type("status ABGCL390\nactivate ABGCL390\nwait 5s\nstatus ABGCL390\nevents LEG1\n");
    const QString rest = console.finish();
    QCOMPARE(console.status(), 0);
    QVERIFY2(rest.contains(u"INACTIVE"_s), qPrintable(rest));
    QVERIFY2(rest.contains(u"Activate SU Cluster ABGCL390: DONE"_s), qPrintable(rest));
    QVERIFY2(harm == Harm::DiskFull || rest.contains(u"LEG1"_s), qPrintable(rest));
}

void tst_LegFiles::whatIsThereAlreadyIsNotOverwritten()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"LEG2.crd"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("somebody's letters");
    file.close();
    Console console({u"--legs"_s, folder.path()});
    const QString said = console.finish();
    QCOMPARE(console.status(), 3);
    QVERIFY2(said.contains(u"LEG2.crd' is no configuration disk of this site"_s), qPrintable(said));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "somebody's letters");
}

void tst_LegFiles::eachStartFormatsItsOwnDisksAnew()
{
    QTemporaryDir folder;
    for (int run = 0; run < 2; ++run) {
        Console console({u"--legs"_s, folder.path()});
        console.type("wait 20s\nstatus ABGCL390\ndeactivate ABGCL390\n");
        const QString said = console.finish();
        QCOMPARE(console.status(), 0);
        QVERIFY2(said.contains(u"ABGCL390 "_s) && said.contains(u"NORMAL"_s), qPrintable(said));
    }
}

QTEST_GUILESS_MAIN(tst_LegFiles)
#include "tst_legfiles.moc"
