<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Advice</name>
    <message>
        <source>The Management Unit does not answer.</source>
        <translation>Die Management Unit antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 belongs to no SU Cluster.</source>
        <translation>%1 gehört zu keinem SU Cluster.</translation>
    </message>
    <message>
        <source>SU Cluster %1 is not active.</source>
        <translation>SU Cluster %1 ist nicht aktiv.</translation>
    </message>
    <message>
        <source>SU Cluster %1 has no second SU.</source>
        <translation>SU Cluster %1 hat keine zweite SU.</translation>
    </message>
    <message>
        <source>%1 is off.</source>
        <translation>%1 ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 and %2 are in different operating modes.</source>
        <translation>%1 und %2 sind in verschiedenen Betriebsarten.</translation>
    </message>
    <message>
        <source>Nothing is known of the site yet.</source>
        <translation>Über die Anlage ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>%1 is not on this SU.</source>
        <translation>%1 ist nicht auf dieser SU.</translation>
    </message>
    <message>
        <source>This is a copy that awaits deletion.</source>
        <translation>Dies ist eine Kopie, die noch zu löschen ist.</translation>
    </message>
    <message>
        <source>A system in state WAIT cannot be migrated.</source>
        <translation>Ein System im Zustand WAIT kann nicht migriert werden.</translation>
    </message>
    <message>
        <source>The system is held.</source>
        <translation>Das System wird angehalten.</translation>
    </message>
    <message>
        <source>%1 is being migrated from %2, and only one Live Migration may run per source SU.</source>
        <translation>%1 wird gerade von %2 migriert, und je Quell-SU darf nur eine Live Migration laufen.</translation>
    </message>
    <message>
        <source>On an SU /390 only systems under VM2000 can be migrated.</source>
        <translation>Auf einer SU /390 können nur Systeme unter VM2000 migriert werden.</translation>
    </message>
    <message>
        <source>BS2000 on %1 must be shut down and deleted first.</source>
        <translation>BS2000 auf %1 muss zuerst heruntergefahren und gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>cluster and its status</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n inactive</source>
        <translation>
            <numerusform>%n inaktiv</numerusform>
            <numerusform>%n inaktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>running</source>
        <extracomment>so many systems are in state RUNNING</extracomment>
        <translation>laufen</translation>
    </message>
    <message numerus="yes">
        <source>%n migrating</source>
        <translation>
            <numerusform>%n wird migriert</numerusform>
            <numerusform>%n werden migriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n defined only</source>
        <translation>
            <numerusform>%n nur definiert</numerusform>
            <numerusform>%n nur definiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>figure of a tile: so many of so many units are on</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>nicht quittiert</translation>
    </message>
    <message>
        <source>%1 ERROR</source>
        <translation>%1 ERROR</translation>
    </message>
    <message>
        <source>%1 WARNING</source>
        <translation>%1 WARNING</translation>
    </message>
    <message>
        <source>%1 INFO</source>
        <translation>%1 INFO</translation>
    </message>
    <message>
        <source>IP networks (ISL-E)</source>
        <translation>IP-Netze (ISL-E)</translation>
    </message>
    <message>
        <source>up</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 ausgefallen</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>configuration disks up to date</source>
        <translation>Konfigurationsplatten aktuell</translation>
    </message>
    <message>
        <source>disk %1: %2</source>
        <translation>Platte %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>disk %1: not read by %n unit(s)</source>
        <translation>
            <numerusform>Platte %1: von %n Unit nicht gelesen</numerusform>
            <numerusform>Platte %1: von %n Units nicht gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>no restrictions</source>
        <translation>keine Einschränkungen</translation>
    </message>
</context>
<context>
    <name>Model::ClustersModel</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since (UTC)</source>
        <translation>Seit (UTC)</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
</context>
<context>
    <name>Model::DashboardModel</name>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>SU Cluster %1</source>
        <translation>SU Cluster %1</translation>
    </message>
    <message>
        <source>no restrictions</source>
        <translation>keine Einschränkungen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Model::DevicesModel</name>
    <message>
        <source>MN</source>
        <translation>MN</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>Storage system</source>
        <translation>Speichersystem</translation>
    </message>
    <message>
        <source>%1, emulated</source>
        <translation>%1, emuliert</translation>
    </message>
    <message>
        <source>%1, PAV alias of %2</source>
        <translation>%1, PAV-Alias von %2</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>exclusive</source>
        <translation>exklusiv</translation>
    </message>
    <message>
        <source>detached</source>
        <translation>abgehängt</translation>
    </message>
    <message>
        <source>attached</source>
        <translation>angehängt</translation>
    </message>
</context>
<context>
    <name>Model::DisksModel</name>
    <message>
        <source>Configuration disk</source>
        <translation>Konfigurationsplatte</translation>
    </message>
    <message>
        <source>Storage system</source>
        <translation>Speichersystem</translation>
    </message>
    <message>
        <source>Size GB</source>
        <translation>Größe GB</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>In the term</source>
        <translation>In der Amtszeit</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>own, mirrored</source>
        <translation>eigene, gespiegelt</translation>
    </message>
    <message>
        <source>direct (FC)</source>
        <translation>direkt (FC)</translation>
    </message>
    <message>
        <source>REWAS</source>
        <translation>REWAS</translation>
    </message>
    <message>
        <source>REWAS, through %1</source>
        <translation>REWAS, über %1</translation>
    </message>
    <message>
        <source>%1, resync %2 %</source>
        <extracomment>status of a configuration disk, and how far it is filled</extracomment>
        <translation>%1, Abgleich %2 %</translation>
    </message>
    <message>
        <source>%1, no progress</source>
        <translation>%1, kein Fortschritt</translation>
    </message>
    <message>
        <source>%1, set back</source>
        <translation>%1, zurückgesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged block(s)</source>
        <translation>
            <numerusform>%n beschädigter Block</numerusform>
            <numerusform>%n beschädigte Blöcke</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 units</source>
        <extracomment>so many of so many units</extracomment>
        <translation>%1 von %2 Units</translation>
    </message>
    <message>
        <source>Only %1 itself knows it: go on there with the menu MU.</source>
        <translation>Nur %1 selbst weiß es: mit dem Menü MU dorthin wechseln.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Read latency</source>
        <translation>Lesezeit</translation>
    </message>
    <message>
        <source>Write latency</source>
        <translation>Schreibzeit</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
</context>
<context>
    <name>Model::EventsModel</name>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Model::ForecastModel</name>
    <message>
        <source>Cluster</source>
        <extracomment>status of a cluster now, and after the losses that are assumed</extracomment>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
</context>
<context>
    <name>Model::MusModel</name>
    <message>
        <source>MU</source>
        <translation>MU</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Configuration disks</source>
        <translation>Konfig.-Platten</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Cluster Manager</source>
        <translation>Cluster Manager</translation>
    </message>
    <message>
        <source>REWAS of %1</source>
        <translation>REWAS von %1</translation>
    </message>
</context>
<context>
    <name>Model::NavigationModel</name>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Virtuelle Maschinen</translation>
    </message>
    <message>
        <source>BS2000</source>
        <translation>BS2000</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>Logging</translation>
    </message>
    <message>
        <source>Event logging</source>
        <translation>Event-Logging</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Was wäre, wenn</translation>
    </message>
</context>
<context>
    <name>Model::PartLossesModel</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Single point of failure</source>
        <translation>Single Point of Failure</translation>
    </message>
    <message>
        <source>Clusters then</source>
        <translation>Cluster dann</translation>
    </message>
    <message>
        <source>Systems hit</source>
        <translation>Betroffene Systeme</translation>
    </message>
    <message>
        <source>SE Server</source>
        <translation>SE Server</translation>
    </message>
    <message>
        <source>Storage system</source>
        <translation>Speichersystem</translation>
    </message>
    <message>
        <source>ISL-E</source>
        <translation>ISL-E</translation>
    </message>
    <message>
        <source>Configuration disk</source>
        <translation>Konfigurationsplatte</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Model::ReasonsModel</name>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
</context>
<context>
    <name>Model::SusModel</name>
    <message>
        <source>SU</source>
        <translation>SU</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Betriebsart</translation>
    </message>
    <message>
        <source>Monitor system</source>
        <translation>Monitorsystem</translation>
    </message>
    <message>
        <source>REWAS</source>
        <translation>REWAS</translation>
    </message>
    <message>
        <source>Configuration disks</source>
        <translation>Konfig.-Platten</translation>
    </message>
    <message>
        <source>Memory MB</source>
        <translation>Speicher MB</translation>
    </message>
    <message>
        <source>Free MB</source>
        <translation>Frei MB</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>down</source>
        <translation>nicht in Betrieb</translation>
    </message>
</context>
<context>
    <name>Model::SystemHitsModel</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>SU</source>
        <translation>SU</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
</context>
<context>
    <name>Model::SystemsModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>SU</source>
        <translation>SU</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>VM index</source>
        <translation>VM-Index</translation>
    </message>
    <message>
        <source>Memory MB</source>
        <translation>Speicher MB</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>BS2000 version</source>
        <translation>BS2000-Version</translation>
    </message>
    <message>
        <source>BCAM host</source>
        <translation>BCAM-Host</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>LM count</source>
        <translation>Anzahl LM</translation>
    </message>
</context>
<context>
    <name>Model::UnitsModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>Configuration disks</source>
        <translation>Konfig.-Platten</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Betriebsart</translation>
    </message>
    <message>
        <source>Memory MB</source>
        <translation>Speicher MB</translation>
    </message>
    <message>
        <source>Free MB</source>
        <translation>Frei MB</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>name of an SE Server and its model</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Virtuelle Maschinen</translation>
    </message>
    <message>
        <source>BS2000</source>
        <translation>BS2000</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>Logging</translation>
    </message>
    <message>
        <source>Event logging</source>
        <translation>Event-Logging</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Was wäre, wenn</translation>
    </message>
</context>
<context>
    <name>PowerWords</name>
    <message>
        <source>You are logged on to it: this window loses its connection and has to be moved to another MU.</source>
        <translation>Sie sind dort angemeldet: Dieses Fenster verliert seine Verbindung und muss zu einer anderen MU wechseln.</translation>
    </message>
    <message>
        <source>Sessions at it end, and its server loses redundancy.</source>
        <translation>Sitzungen an ihr enden, und ihr Server verliert Redundanz.</translation>
    </message>
    <message>
        <source>Connections that depend on it are interrupted.</source>
        <translation>Verbindungen, die von ihr abhängen, werden unterbrochen.</translation>
    </message>
    <message>
        <source>No BS2000 system is running on it.</source>
        <translation>Auf ihr läuft kein BS2000-System.</translation>
    </message>
    <message numerus="yes">
        <source>%n running BS2000 system(s) on it stop.</source>
        <translation>
            <numerusform>%n laufendes BS2000-System auf ihr wird beendet.</numerusform>
            <numerusform>%n laufende BS2000-Systeme auf ihr werden beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The Management Unit does not answer.</source>
        <translation>Die Management Unit antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <translation>%1 ist eingeschaltet.</translation>
    </message>
    <message>
        <source>%1 is starting.</source>
        <translation>%1 startet.</translation>
    </message>
    <message>
        <source>%1 is off.</source>
        <translation>%1 ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 is stopping.</source>
        <translation>%1 fährt herunter.</translation>
    </message>
    <message>
        <source>Power off %1?

%2</source>
        <translation>%1 ausschalten?

%2</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Power off %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Power off...</source>
        <translation>Ausschalten...</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Nothing is known of its heartbeat.</source>
        <translation>Über ihren Heartbeat ist nichts bekannt.</translation>
    </message>
    <message>
        <source>It answers, as far as it should, on network and disk.</source>
        <translation>Sie antwortet, soweit sie es soll, über Netz und Platte.</translation>
    </message>
    <message>
        <source>It has been silent for a while; nothing follows from that yet.</source>
        <translation>Sie schweigt seit einer Weile; noch folgt daraus nichts.</translation>
    </message>
    <message>
        <source>It is silent on the network and alive on the configuration disks.</source>
        <translation>Sie schweigt im Netz und lebt auf den Konfigurationsplatten.</translation>
    </message>
    <message>
        <source>It answers on the network and is silent on the configuration disks.</source>
        <translation>Sie antwortet im Netz und schweigt auf den Konfigurationsplatten.</translation>
    </message>
    <message>
        <source>It is silent on the network and on the configuration disks.</source>
        <translation>Sie schweigt im Netz und auf den Konfigurationsplatten.</translation>
    </message>
    <message>
        <source>It hears nobody: it is cut off itself.</source>
        <translation>Sie hört niemanden: Sie ist selbst abgeschnitten.</translation>
    </message>
    <message>
        <source>Operating mode: %1</source>
        <translation>Betriebsart: %1</translation>
    </message>
    <message>
        <source>Its monitor system is up.</source>
        <translation>Ihr Monitorsystem ist in Betrieb.</translation>
    </message>
    <message>
        <source>Its monitor system is down.</source>
        <translation>Ihr Monitorsystem ist nicht in Betrieb.</translation>
    </message>
    <message>
        <source>REWAS %1 is active.</source>
        <translation>REWAS %1 ist aktiv.</translation>
    </message>
    <message>
        <source>REWAS is not active in its monitor system.</source>
        <translation>REWAS ist in ihrem Monitorsystem nicht aktiv.</translation>
    </message>
    <message>
        <source>A dynamic I/O configuration change is running.</source>
        <translation>Eine dynamische Änderung der E/A-Konfiguration läuft.</translation>
    </message>
    <message>
        <source>Its shutdown has been initiated.</source>
        <translation>Ihr Herunterfahren wurde eingeleitet.</translation>
    </message>
    <message>
        <source>Power is %1: it announced that it goes off.</source>
        <translation>Strom: %1; sie hat ihr Ausschalten angekündigt.</translation>
    </message>
    <message>
        <source>Power is %1.</source>
        <translation>Strom: %1.</translation>
    </message>
    <message>
        <source>Last answer on the network</source>
        <translation>Letzte Antwort im Netz</translation>
    </message>
    <message>
        <source>Last alive block on a configuration disk</source>
        <translation>Letztes Lebenszeichen auf einer Konfigurationsplatte</translation>
    </message>
    <message>
        <source>It has not reported its state yet.</source>
        <translation>Sie hat ihren Zustand noch nicht gemeldet.</translation>
    </message>
    <message>
        <source>It is in maintenance mode.</source>
        <translation>Sie ist im Wartungsmodus.</translation>
    </message>
    <message>
        <source>It can only read the configuration data.</source>
        <translation>Sie kann die Konfigurationsdaten nur lesen.</translation>
    </message>
    <message>
        <source>Configuration disk %1: %2</source>
        <translation>Konfigurationsplatte %1: %2</translation>
    </message>
    <message>
        <source>A Live Migration to %1 runs, phase %2.</source>
        <translation>Eine Live Migration nach %1 läuft, Phase %2.</translation>
    </message>
    <message>
        <source>It is not known on this SU any more.</source>
        <translation>Es ist auf dieser SU nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>Its SU reports %1.</source>
        <translation>Seine SU meldet %1.</translation>
    </message>
    <message>
        <source>DIFF: its I/O configuration differs from the one it was loaded with (%1).</source>
        <translation>DIFF: Seine E/A-Konfiguration weicht von der ab, mit der es geladen wurde (%1).</translation>
    </message>
    <message>
        <source>It is a copy that awaits deletion; the system lives on another SU.</source>
        <translation>Es ist eine Kopie, die noch zu löschen ist; das System lebt auf einer anderen SU.</translation>
    </message>
    <message>
        <source>It is held because its SU was not heard of for too long and may have been replaced.</source>
        <translation>Es wird angehalten, weil von seiner SU zu lange nichts gehört wurde und sie ersetzt worden sein kann.</translation>
    </message>
    <message>
        <source>It is on %1.</source>
        <translation>Es ist auf %1.</translation>
    </message>
    <message>
        <source>It was deactivated by an administrator: no status is computed and no event raised for it.</source>
        <translation>Er wurde von einem Administrator deaktiviert: Für ihn wird kein Status berechnet und kein Ereignis gemeldet.</translation>
    </message>
    <message>
        <source>No restrictions.</source>
        <translation>Keine Einschränkungen.</translation>
    </message>
    <message>
        <source>No Cluster Manager has confirmed this; it is what %1 computes from what it knows.</source>
        <translation>Kein Cluster Manager hat dies bestätigt; %1 berechnet es aus dem, was sie weiß.</translation>
    </message>
</context>
<context>
    <name>Topology</name>
    <message>
        <source>%1 is up.</source>
        <translation>%1 ist in Betrieb.</translation>
    </message>
    <message>
        <source>%1 has said nothing of it.</source>
        <translation>%1 hat nichts dazu gemeldet.</translation>
    </message>
    <message>
        <source>%1 reads it as up.</source>
        <translation>%1 liest: in Betrieb.</translation>
    </message>
    <message>
        <source>%1 reads it as down.</source>
        <translation>%1 liest: nicht in Betrieb.</translation>
    </message>
    <message>
        <source>%1 reads: %2</source>
        <translation>%1 liest: %2</translation>
    </message>
    <message>
        <source>No configuration disk is on it.</source>
        <translation>Auf ihm liegt keine Konfigurationsplatte.</translation>
    </message>
    <message>
        <source>no report yet</source>
        <translation>noch keine Meldung</translation>
    </message>
    <message>
        <source>monitor down</source>
        <translation>Monitorsystem steht</translation>
    </message>
    <message>
        <source>no REWAS</source>
        <translation>kein REWAS</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartungsmodus</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>disk %1: %2</source>
        <translation>Platte %1: %2</translation>
    </message>
    <message>
        <source>%1 · Manager</source>
        <extracomment>the MU that is Cluster Manager now; little room</extracomment>
        <translation>%1 · Manager</translation>
    </message>
    <message>
        <source>%1 · native</source>
        <extracomment>an SU in native mode; little room</extracomment>
        <translation>%1 · Native</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>down</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>nothing works</source>
        <translation>nichts arbeitet</translation>
    </message>
    <message>
        <source>not from %1</source>
        <extracomment>units that cannot read a configuration disk; %2 its name</extracomment>
        <translation>nicht von %1</translation>
    </message>
    <message>
        <source>SE Server %1</source>
        <translation>SE Server %1</translation>
    </message>
    <message>
        <source>Storage system %1</source>
        <translation>Speichersystem %1</translation>
    </message>
    <message>
        <source>ISL-E %1: %2 - %3</source>
        <translation>ISL-E %1: %2 - %3</translation>
    </message>
    <message>
        <source>Configuration disk %1: %2</source>
        <translation>Konfigurationsplatte %1: %2</translation>
    </message>
    <message>
        <source>Power %1</source>
        <translation>Stromversorgung %1</translation>
    </message>
    <message>
        <source>Heartbeat %1</source>
        <translation>Heartbeat %1</translation>
    </message>
    <message>
        <source>not read by %1</source>
        <translation>nicht gelesen von %1</translation>
    </message>
</context>
<context>
    <name>Ui::ActionField</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Ui::BecauseDialog</name>
    <message>
        <source>Status of %1</source>
        <translation>Status von %1</translation>
    </message>
    <message>
        <source>Why is the status of %1 as it is?</source>
        <translation>Warum ist der Status von %1, wie er ist?</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>Ui::CellDelegate</name>
    <message>
        <source>%1, notice</source>
        <translation>%1, Hinweis</translation>
    </message>
    <message>
        <source>%1, unknown</source>
        <translation>%1, unbekannt</translation>
    </message>
    <message>
        <source>%1, warning</source>
        <translation>%1, Warnung</translation>
    </message>
    <message>
        <source>%1, error</source>
        <translation>%1, Fehler</translation>
    </message>
    <message>
        <source>%1, critical</source>
        <translation>%1, kritisch</translation>
    </message>
    <message>
        <source>%1, not current</source>
        <translation>%1, nicht aktuell</translation>
    </message>
</context>
<context>
    <name>Ui::ChangeStatusDialog</name>
    <message>
        <source>Change the status of the SU Cluster</source>
        <translation>Status des SU Clusters ändern</translation>
    </message>
    <message>
        <source>Activate SU Cluster %1?</source>
        <translation>SU Cluster %1 aktivieren?</translation>
    </message>
    <message>
        <source>Deactivate SU Cluster %1?</source>
        <translation>SU Cluster %1 deaktivieren?</translation>
    </message>
    <message>
        <source>Its status is %1.</source>
        <translation>Sein Status ist %1.</translation>
    </message>
    <message>
        <source>Its status is computed at once and events are raised for it again. Live Migration is possible again.</source>
        <translation>Sein Status wird sofort berechnet, und für ihn werden wieder Ereignisse gemeldet. Live Migration ist wieder möglich.</translation>
    </message>
    <message>
        <source>While it is inactive no status is computed and no events are raised for it; events of its units go on. Live Migration is impossible. Meant for long maintenance, when an SU is off or in error.</source>
        <translation>Solange er inaktiv ist, wird für ihn kein Status berechnet und kein Ereignis gemeldet; Ereignisse seiner Units bleiben. Live Migration ist nicht möglich. Gedacht für lange Wartungen, wenn eine SU ausgeschaltet oder gestört ist.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Ui::CheckPage</name>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Checking the preconditions on both Server Units...</source>
        <translation>Die Voraussetzungen werden auf beiden Server Units geprüft...</translation>
    </message>
    <message>
        <source>Live Migration of %1 to %2 is possible.</source>
        <translation>Live Migration von %1 nach %2 ist möglich.</translation>
    </message>
    <message>
        <source>Live Migration of %1 to %2 is not possible: resolve every conflict.</source>
        <translation>Live Migration von %1 nach %2 ist nicht möglich: jeden Konflikt auflösen.</translation>
    </message>
    <message>
        <source>The check could not be carried out.</source>
        <translation>Die Prüfung konnte nicht ausgeführt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n nicht geprüft</numerusform>
            <numerusform>%n nicht geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>checked at %1 UTC</source>
        <translation>geprüft um %1 UTC</translation>
    </message>
</context>
<context>
    <name>Ui::ClusterPage</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since (UTC)</source>
        <translation>Seit (UTC)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Change status...</source>
        <translation>Status ändern...</translation>
    </message>
    <message>
        <source>Activates or deactivates this SU Cluster.</source>
        <translation>Aktiviert oder deaktiviert diesen SU Cluster.</translation>
    </message>
    <message>
        <source>Server Units</source>
        <translation>Server Units</translation>
    </message>
    <message>
        <source>Management Units</source>
        <translation>Management Units</translation>
    </message>
    <message>
        <source>IP networks (ISL-E)</source>
        <translation>IP-Netze (ISL-E)</translation>
    </message>
    <message>
        <source>Cluster Manager</source>
        <translation>Cluster Manager</translation>
    </message>
    <message>
        <source>Configuration disks</source>
        <translation>Konfigurationsplatten</translation>
    </message>
    <message>
        <source>Its internal resources</source>
        <translation>Seine internen Ressourcen</translation>
    </message>
    <message>
        <source>SU Cluster %1</source>
        <translation>SU Cluster %1</translation>
    </message>
    <message>
        <source>The Management Unit does not answer.</source>
        <translation>Die Management Unit antwortet nicht.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1, term %2</source>
        <translation>%1, Amtszeit %2</translation>
    </message>
    <message>
        <source>no restrictions</source>
        <translation>keine Einschränkungen</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source> (%1)</source>
        <comment>after a value: what is abnormal</comment>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Ui::ClustersPage</name>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>no clusters</source>
        <translation>keine Cluster</translation>
    </message>
    <message>
        <source>Status history (UTC)</source>
        <translation>Statusverlauf (UTC)</translation>
    </message>
    <message>
        <source>Point at a band or move with the arrow keys to read it.</source>
        <translation>Auf ein Band zeigen oder mit den Pfeiltasten wandern, um es abzulesen.</translation>
    </message>
</context>
<context>
    <name>Ui::CommandLine</name>
    <message>
        <source>Command line</source>
        <translation>Kommandozeile</translation>
    </message>
    <message>
        <source>/COMMAND or answer</source>
        <translation>/KOMMANDO oder Antwort</translation>
    </message>
</context>
<context>
    <name>Ui::ConsoleBuffer</name>
    <message numerus="yes">
        <source>%n line(s) were lost here</source>
        <translation>
            <numerusform>Hier ging %n Zeile verloren</numerusform>
            <numerusform>Hier gingen %n Zeilen verloren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::ConsolePane</name>
    <message>
        <source>Output of %1</source>
        <translation>Ausgabe von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n neue Zeile</numerusform>
            <numerusform>%n neue Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>KVP %1 %2</source>
        <extracomment>A KVP console; %1 is the system, %2 the Server Unit</extracomment>
        <translation>KVP %1 %2</translation>
    </message>
    <message>
        <source>Puts the beginning of the answer into the command line</source>
        <translation>Setzt den Anfang der Antwort in die Kommandozeile</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected lines</source>
        <translation>Kopiert die ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>Speichern...</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Erneut verbinden</translation>
    </message>
    <message>
        <source>Search in the output</source>
        <translation>In der Ausgabe suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorherige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Goes to the end of the output and follows it</source>
        <translation>Geht ans Ende der Ausgabe und folgt ihr</translation>
    </message>
    <message>
        <source>Send several lines</source>
        <translation>Mehrere Zeilen senden</translation>
    </message>
    <message numerus="yes">
        <source>Send %n line(s) to %1?</source>
        <translation>
            <numerusform>%n Zeile an %1 senden?</numerusform>
            <numerusform>%n Zeilen an %1 senden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
    <message>
        <source>The Management Unit does not answer.</source>
        <translation>Die Management Unit antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 on %2 · closed</source>
        <translation>%1 auf %2 · geschlossen</translation>
    </message>
    <message>
        <source>%1 on %2 · connected since %3</source>
        <translation>%1 auf %2 · verbunden seit %3</translation>
    </message>
    <message numerus="yes">
        <source>%n pending question(s)</source>
        <translation>
            <numerusform>%n offene Frage</numerusform>
            <numerusform>%n offene Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>/COMMAND or answer</source>
        <translation>/KOMMANDO oder Antwort</translation>
    </message>
    <message>
        <source>Connection closed: %1</source>
        <translation>Verbindung geschlossen: %1</translation>
    </message>
    <message>
        <source>Open KVP console on %1</source>
        <translation>KVP-Konsole auf %1 öffnen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Save console output</source>
        <translation>Konsolausgabe speichern</translation>
    </message>
    <message>
        <source>Text (*.log *.txt)</source>
        <translation>Text (*.log *.txt)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>Ui::CurrentEventsPane</name>
    <message>
        <source>Whole log</source>
        <translation>Ganzes Protokoll</translation>
    </message>
    <message>
        <source>Current events (%1)</source>
        <translation>Aktuelle Ereignisse (%1)</translation>
    </message>
</context>
<context>
    <name>Ui::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
</context>
<context>
    <name>Ui::EventsList</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation>Einzelheiten des Ereignisses</translation>
    </message>
    <message>
        <source>Acknowledge all current events (%1)...</source>
        <translation>Alle aktuellen Ereignisse quittieren (%1)...</translation>
    </message>
    <message>
        <source>There are no current events.</source>
        <translation>Es gibt keine aktuellen Ereignisse.</translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n neues Ereignis</numerusform>
            <numerusform>%n neue Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an event to see its cause and what to do.</source>
        <translation>Ein Ereignis auswählen, um Ursache und Maßnahme zu sehen.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>the Cluster Manager, term %1</source>
        <translation>Cluster-Manager, Amtszeit %1</translation>
    </message>
    <message>
        <source>unconfirmed, without a Cluster Manager</source>
        <translation>unbestätigt, ohne Cluster-Manager</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Acknowledge events</source>
        <translation>Ereignisse quittieren</translation>
    </message>
    <message numerus="yes">
        <source>Acknowledge all %n current event(s)?</source>
        <translation>
            <numerusform>%n aktuelles Ereignis quittieren?</numerusform>
            <numerusform>Alle %n aktuellen Ereignisse quittieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>All up to %1, &quot;%2&quot;. They leave the current events and stay in the log. Events that come meanwhile are not acknowledged.</source>
        <translation>Alle bis %1, „%2“. Sie verlassen die aktuellen Ereignisse und bleiben im Protokoll. Ereignisse, die inzwischen eintreffen, werden nicht quittiert.</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
</context>
<context>
    <name>Ui::EventsPage</name>
    <message>
        <source>Filter text</source>
        <translation>Filtertext</translation>
    </message>
    <message>
        <source>Filter: words in any column</source>
        <translation>Filter: Wörter in beliebigen Spalten</translation>
    </message>
    <message>
        <source>Least weight</source>
        <translation>Mindestgewicht</translation>
    </message>
    <message>
        <source>All weights</source>
        <translation>Alle Gewichte</translation>
    </message>
    <message>
        <source>WARNING and ERROR</source>
        <translation>WARNING und ERROR</translation>
    </message>
    <message>
        <source>ERROR only</source>
        <translation>Nur ERROR</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>Alle Systeme</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>%1 found, searching...</source>
        <translation>%1 gefunden, Suche läuft...</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>Ui::FilterLine</name>
    <message>
        <source>Filter, for example a name or a status</source>
        <translation>Filter, etwa ein Name oder ein Status</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <extracomment>rows of a table, some hidden by a filter</extracomment>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 von %n Zeile</numerusform>
            <numerusform>%1 von %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::FindingsModel</name>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>CONFLICT</source>
        <translation>KONFLIKT</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Maßnahme</translation>
    </message>
</context>
<context>
    <name>Ui::GuestOutages</name>
    <message>
        <source>Workload</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Memory storm</source>
        <translation>Speichersturm</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Leerlauf</translation>
    </message>
</context>
<context>
    <name>Ui::HeaderBar</name>
    <message>
        <source>Management Unit</source>
        <translation>Management Unit</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Current events of weight ERROR</source>
        <translation>Aktuelle Ereignisse vom Gewicht ERROR</translation>
    </message>
    <message>
        <source>Current events of weight WARNING</source>
        <translation>Aktuelle Ereignisse vom Gewicht WARNING</translation>
    </message>
    <message>
        <source>Current events</source>
        <translation>Aktuelle Ereignisse</translation>
    </message>
    <message>
        <source>Cluster Manager</source>
        <translation>Cluster Manager</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfbereich</translation>
    </message>
    <message>
        <source>SE Console</source>
        <translation>SE Console</translation>
    </message>
    <message>
        <source>The Management Unit you are logged on to. Click to change it.</source>
        <translation>Die Management Unit, an der Sie angemeldet sind. Ein Klick wechselt sie.</translation>
    </message>
    <message>
        <source>Clock of the Management Unit, in UTC</source>
        <translation>Uhr der Management Unit, in UTC</translation>
    </message>
    <message>
        <source>current events</source>
        <translation>aktuelle Ereignisse</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>the MU one is logged on to and its SYSLOCATION</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Logged on as %1 (%2)</source>
        <translation>Angemeldet als %1 (%2)</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <extracomment>time of day in UTC</extracomment>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1 ERROR</source>
        <translation>%1 ERROR</translation>
    </message>
    <message>
        <source>%1 WARNING</source>
        <translation>%1 WARNING</translation>
    </message>
    <message numerus="yes">
        <source>%n current event(s)</source>
        <translation>
            <numerusform>%n aktuelles Ereignis</numerusform>
            <numerusform>%n aktuelle Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>no current events</source>
        <translation>keine aktuellen Ereignisse</translation>
    </message>
    <message>
        <source>no Cluster Manager</source>
        <extracomment>CM = Cluster Manager; %2 is the number of its term</extracomment>
        <translation>kein Cluster Manager</translation>
    </message>
    <message>
        <source>CM %1 term %2</source>
        <translation>CM %1 Amtszeit %2</translation>
    </message>
    <message>
        <source>flat out</source>
        <translation>ungebremst</translation>
    </message>
    <message>
        <source>%1x</source>
        <translation>%1x</translation>
    </message>
    <message>
        <source>EMULATOR %1 paused</source>
        <translation>EMULATOR %1 angehalten</translation>
    </message>
    <message>
        <source>EMULATOR %1</source>
        <translation>EMULATOR %1</translation>
    </message>
    <message>
        <source>Nothing here is real: the site is emulated.</source>
        <translation>Nichts hier ist echt: Die Anlage ist emuliert.</translation>
    </message>
    <message>
        <source>Site %1</source>
        <translation>Anlage %1</translation>
    </message>
</context>
<context>
    <name>Ui::JobsModel</name>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>ABGELEHNT</translation>
    </message>
    <message>
        <source>NOT KNOWN</source>
        <translation>UNGEWISS</translation>
    </message>
    <message>
        <source>In doubt: %1</source>
        <translation>Im Zweifel: %1</translation>
    </message>
    <message>
        <source>%1, %2 pages left</source>
        <translation>%1, %2 Seiten übrig</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Gestartet (UTC)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>Ui::JobsPane</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel job...</source>
        <translation>Auftrag abbrechen...</translation>
    </message>
    <message>
        <source>Mark failures as seen</source>
        <translation>Fehlschläge als gesehen markieren</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Jobs (%1)</source>
        <translation>Aufträge (%1)</translation>
    </message>
    <message>
        <source>Select a job.</source>
        <translation>Einen Auftrag auswählen.</translation>
    </message>
    <message>
        <source>The job is over.</source>
        <translation>Der Auftrag ist beendet.</translation>
    </message>
    <message>
        <source>This job cannot be cancelled.</source>
        <translation>Dieser Auftrag kann nicht abgebrochen werden.</translation>
    </message>
    <message>
        <source>The point of no return is passed.</source>
        <translation>Der Punkt ohne Umkehr ist überschritten.</translation>
    </message>
    <message>
        <source>The abort is requested already.</source>
        <translation>Der Abbruch ist schon angefordert.</translation>
    </message>
    <message>
        <source>Abort Live Migration</source>
        <translation>Live Migration abbrechen</translation>
    </message>
    <message>
        <source>Abort the Live Migration of %1?</source>
        <translation>Live Migration von %1 abbrechen?</translation>
    </message>
    <message>
        <source>The system goes on on %1. The abort may come too late.</source>
        <translation>Das System läuft auf %1 weiter. Der Abbruch kann zu spät kommen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>Ui::LegOutages</name>
    <message>
        <source>As a whole</source>
        <translation>Im Ganzen</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Ausfallen lassen</translation>
    </message>
    <message>
        <source>Cut off from</source>
        <translation>Abgeschnitten von</translation>
    </message>
    <message>
        <source>Units the disk is cut off from</source>
        <translation>Units, von denen die Platte abgeschnitten ist</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>Ui::LinkOutages</name>
    <message>
        <source>Cut</source>
        <translation>Unterbrechen</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>%1 Mbit/s</source>
        <translation>%1 Mbit/s</translation>
    </message>
    <message>
        <source>Slow down</source>
        <translation>Verlangsamen</translation>
    </message>
    <message>
        <source>Full rate</source>
        <translation>Volle Rate</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>Ui::LmStrip</name>
    <message>
        <source>Open the wizard</source>
        <translation>Assistenten öffnen</translation>
    </message>
    <message>
        <source>Abort...</source>
        <translation>Abbrechen...</translation>
    </message>
    <message>
        <source>Live Migration</source>
        <translation>Live Migration</translation>
    </message>
    <message>
        <source>Live Migration to %1 in doubt: %2</source>
        <translation>Live Migration nach %1 im Zweifel: %2</translation>
    </message>
    <message>
        <source>Live Migration to %1: %2</source>
        <translation>Live Migration nach %1: %2</translation>
    </message>
    <message>
        <source>Pages left</source>
        <translation>Seiten übrig</translation>
    </message>
    <message>
        <source>%1 of %2 (pass %3)</source>
        <translation>%1 von %2 (Durchgang %3)</translation>
    </message>
    <message>
        <source>Transfer rate against change rate</source>
        <translation>Übertragung gegen Änderung</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Predicted suspend time</source>
        <translation>Vorhergesagte Haltezeit</translation>
    </message>
    <message>
        <source>%1, allowed %2</source>
        <translation>%1, erlaubt %2</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Begonnen (UTC)</translation>
    </message>
    <message>
        <source>Possible until the point of no return. Abort is an addition of this console.</source>
        <translation>Möglich bis zum Punkt ohne Umkehr. Der Abbruch ist eine Ergänzung dieser Konsole.</translation>
    </message>
    <message>
        <source>Abort the Live Migration of %1 to %2?

Everything done so far is undone and the system goes on on %3. A request after the system was released may come too late.</source>
        <translation>Die Live Migration von %1 nach %2 abbrechen?

Alles bisher Getane wird zurückgenommen, und das System läuft auf %3 weiter. Eine Anforderung nach der Freigabe des Systems kann zu spät kommen.</translation>
    </message>
    <message>
        <source>Abort Live Migration</source>
        <translation>Live Migration abbrechen</translation>
    </message>
</context>
<context>
    <name>Ui::LogOnDialog</name>
    <message>
        <source>Log on</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>EMULATOR - Log on to %1</source>
        <translation>EMULATOR - Anmelden an %1</translation>
    </message>
    <message>
        <source>Log on to %1</source>
        <translation>Anmelden an %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Kennung</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Management Unit</source>
        <translation>&amp;Management Unit</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Logging on...</source>
        <translation>Anmeldung läuft...</translation>
    </message>
</context>
<context>
    <name>Ui::MainMenus</name>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Docks</source>
        <translation>&amp;Andockfenster</translation>
    </message>
    <message>
        <source>&amp;MU</source>
        <translation>&amp;MU</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Log off</source>
        <translation>A&amp;bmelden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Go on at %1 without a new log-on</source>
        <translation>An %1 weiterarbeiten, ohne neue Anmeldung</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie die Arbeits&amp;fläche</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Next &amp;region</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous region</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>V&amp;orwärts</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>A&amp;nordnung zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Meldungen</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About SE Console</source>
        <translation>Ü&amp;ber SE Console</translation>
    </message>
    <message>
        <source>About SE Console</source>
        <translation>Über SE Console</translation>
    </message>
    <message>
        <source>SE Operations Console %1

Operates FUJITSU-style SE Servers and emulates them for training. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>SE Operations Console %1

Bedient SE Server nach Art von FUJITSU und emuliert sie zur Übung. Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
</context>
<context>
    <name>Ui::MainWindow</name>
    <message>
        <source>%1 · %2 - SE Console</source>
        <extracomment>window title: MU, site</extracomment>
        <translation>%1 · %2 - SE Console</translation>
    </message>
    <message>
        <source>EMULATOR · %1</source>
        <translation>EMULATOR · %1</translation>
    </message>
</context>
<context>
    <name>Ui::MemoryBar</name>
    <message>
        <source>Monitor system and hypervisor: %1 MB</source>
        <translation>Monitorsystem und Hypervisor: %1 MB</translation>
    </message>
    <message>
        <source>%1: %2 MB</source>
        <translation>%1: %2 MB</translation>
    </message>
    <message>
        <source>Taken, but by no system shown here: %1 MB. A Live Migration to this SU takes memory before its system appears.</source>
        <translation>Belegt, aber von keinem hier gezeigten System: %1 MB. Eine Live Migration zu dieser SU belegt Speicher, bevor ihr System erscheint.</translation>
    </message>
    <message>
        <source>Free: %1 MB</source>
        <translation>Frei: %1 MB</translation>
    </message>
    <message>
        <source>Main memory</source>
        <translation>Hauptspeicher</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
</context>
<context>
    <name>Ui::MessageHelp</name>
    <message>
        <source>Help: messages</source>
        <translation>Hilfe: Meldungen</translation>
    </message>
    <message>
        <source>Message key or words of the text</source>
        <translation>Meldungsschlüssel oder Wörter des Textes</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Meaning and response</source>
        <translation>Bedeutung und Maßnahme</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Maßnahme</translation>
    </message>
</context>
<context>
    <name>Ui::MigrationChart</name>
    <message>
        <source>Pages left</source>
        <translation>Seiten übrig</translation>
    </message>
    <message>
        <source>Rates (MB/s)</source>
        <translation>Raten (MB/s)</translation>
    </message>
    <message>
        <source>left</source>
        <translation>übrig</translation>
    </message>
    <message>
        <source>at the begin of each pass</source>
        <translation>am Beginn jedes Durchgangs</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>%1 pages left in pass %2</source>
        <translation>%1 Seiten übrig in Durchgang %2</translation>
    </message>
    <message>
        <source>Transfer %1, change %2</source>
        <translation>Übertragung %1, Änderung %2</translation>
    </message>
</context>
<context>
    <name>Ui::MigrationTask</name>
    <message>
        <source>%1 belongs to no SU Cluster with a second Server Unit.</source>
        <translation>%1 gehört zu keinem SU-Cluster mit einer zweiten Server Unit.</translation>
    </message>
    <message>
        <source>The Management Unit does not answer.</source>
        <translation>Die Management Unit antwortet nicht.</translation>
    </message>
    <message>
        <source>The preconditions are not met.</source>
        <translation>Die Voraussetzungen sind nicht erfüllt.</translation>
    </message>
    <message>
        <source>No Live Migration is running.</source>
        <translation>Es läuft keine Live Migration.</translation>
    </message>
    <message>
        <source>The point of no return is passed: the target owns the system.</source>
        <translation>Der Punkt ohne Umkehr ist überschritten: Das System gehört dem Ziel.</translation>
    </message>
    <message>
        <source>It is being rolled back already.</source>
        <translation>Sie wird schon zurückgesetzt.</translation>
    </message>
    <message>
        <source>The abort is requested already.</source>
        <translation>Der Abbruch ist schon angefordert.</translation>
    </message>
</context>
<context>
    <name>Ui::MigrationWizard</name>
    <message>
        <source>System and target</source>
        <translation>System und Ziel</translation>
    </message>
    <message>
        <source>Check preconditions</source>
        <translation>Voraussetzungen prüfen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Live Migration</source>
        <translation>Live Migration</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Abort...</source>
        <translation>Abbrechen...</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Migrate BS2000 VM %1</source>
        <translation>BS2000-VM %1 migrieren</translation>
    </message>
    <message>
        <source>The Management Unit does not answer; shown is what was known at %1 UTC. A running Live Migration goes on.</source>
        <translation>Die Management Unit antwortet nicht; gezeigt wird, was um %1 UTC bekannt war. Eine laufende Live Migration läuft weiter.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The check is running.</source>
        <translation>Die Prüfung läuft.</translation>
    </message>
    <message>
        <source>Resolve the conflicts, then check again.</source>
        <translation>Die Konflikte auflösen, dann erneut prüfen.</translation>
    </message>
    <message>
        <source>Migrate BS2000 VM</source>
        <translation>BS2000-VM migrieren</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Close (goes on in Jobs)</source>
        <translation>Schließen (läuft weiter, siehe Aufträge)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Abort Live Migration</source>
        <translation>Live Migration abbrechen</translation>
    </message>
    <message>
        <source>Abort the Live Migration of %1 to %2?</source>
        <translation>Live Migration von %1 nach %2 abbrechen?</translation>
    </message>
    <message>
        <source>The source has released the system or is about to: the abort may come too late, then the system goes on on the target.</source>
        <translation>Die Quelle hat das System freigegeben oder ist dabei: Der Abbruch kann zu spät kommen, dann läuft das System auf dem Ziel weiter.</translation>
    </message>
    <message>
        <source>The system goes on on the source, and everything done so far is undone. The abort may come too late once the point of no return is near.</source>
        <translation>Das System läuft auf der Quelle weiter, und alles bisher Getane wird zurückgenommen. Nahe am Punkt ohne Umkehr kann der Abbruch zu spät kommen.</translation>
    </message>
    <message>
        <source>This is an addition of this console; SE Manager has no such action.</source>
        <translation>Dies ist eine Ergänzung dieser Konsole; der SE Manager kennt keine solche Aktion.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>Ui::NativePage</name>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>SU</source>
        <translation>SU</translation>
    </message>
    <message>
        <source>BS2000 version</source>
        <translation>BS2000-Version</translation>
    </message>
    <message>
        <source>Main memory</source>
        <translation>Hauptspeicher</translation>
    </message>
    <message>
        <source>SU Cluster</source>
        <translation>SU Cluster</translation>
    </message>
    <message>
        <source>Migrate BS2000</source>
        <translation>BS2000 migrieren</translation>
    </message>
    <message>
        <source>Moves the running BS2000 to the other SU of the cluster.</source>
        <translation>Verlagert das laufende BS2000 auf die andere SU des Clusters.</translation>
    </message>
    <message>
        <source>BS2000 on %1</source>
        <translation>BS2000 auf %1</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>Ui::NavigationTree</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>Alles darunter aufklappen</translation>
    </message>
</context>
<context>
    <name>Ui::ObjectSearch</name>
    <message>
        <source>Search… (Ctrl+K)</source>
        <translation>Suchen… (Strg+K)</translation>
    </message>
    <message>
        <source>Search for servers, units, systems and clusters</source>
        <translation>Server, Units, Systeme und Cluster suchen</translation>
    </message>
    <message>
        <source>%1 - server</source>
        <translation>%1 - Server</translation>
    </message>
    <message>
        <source>%1 - system on %2</source>
        <translation>%1 - System auf %2</translation>
    </message>
    <message>
        <source>%1 - cluster</source>
        <translation>%1 - Cluster</translation>
    </message>
</context>
<context>
    <name>Ui::ObjectTable</name>
    <message>
        <source>nothing to show</source>
        <translation>nichts anzuzeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Why this status?</source>
        <translation>Warum dieser Status?</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Export table as CSV...</source>
        <translation>Tabelle als CSV exportieren...</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Open KVP console</source>
        <translation>KVP-Konsole öffnen</translation>
    </message>
    <message>
        <source>Migrate BS2000 VM...</source>
        <translation>BS2000-VM migrieren...</translation>
    </message>
</context>
<context>
    <name>Ui::OutageBoard</name>
    <message>
        <source>What is really the case</source>
        <translation>Was wirklich der Fall ist</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Really</source>
        <translation>Wirklich</translation>
    </message>
    <message>
        <source>Outages in force</source>
        <translation>Bestehende Störungen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an SE Server and its model</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Inter switch links (ISL-E)</source>
        <translation>Verbindungen zwischen den Servern (ISL-E)</translation>
    </message>
    <message>
        <source>ISL-E</source>
        <translation>ISL-E</translation>
    </message>
    <message>
        <source>External configuration disks</source>
        <translation>Externe Konfigurationsplatten</translation>
    </message>
    <message>
        <source>leg %1</source>
        <translation>Platte %1</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>slowed</source>
        <translation>verlangsamt</translation>
    </message>
    <message>
        <source>carries nothing</source>
        <translation>überträgt nichts</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>cut off from %1</source>
        <translation>abgeschnitten von %1</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>AUSGEFALLEN</translation>
    </message>
    <message>
        <source>works</source>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>monitor up</source>
        <translation>Monitorsystem läuft</translation>
    </message>
    <message>
        <source>monitor down</source>
        <translation>Monitorsystem steht</translation>
    </message>
    <message>
        <source>REWAS active</source>
        <translation>REWAS aktiv</translation>
    </message>
    <message>
        <source>REWAS stopped</source>
        <translation>REWAS gestoppt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>executes</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>does not execute</source>
        <translation>läuft nicht</translation>
    </message>
</context>
<context>
    <name>Ui::OutageDesk</name>
    <message>
        <source>idle</source>
        <translation>Leerlauf</translation>
    </message>
    <message>
        <source>dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>memory storm</source>
        <translation>Speichersturm</translation>
    </message>
    <message>
        <source>Nobody is logged on who could do it.</source>
        <translation>Niemand ist angemeldet, der das tun könnte.</translation>
    </message>
    <message>
        <source>workload %1</source>
        <translation>Last: %1</translation>
    </message>
    <message>
        <source>device(s) %1 broken</source>
        <translation>Gerät(e) %1 defekt</translation>
    </message>
    <message>
        <source>%1 MB taken</source>
        <translation>%1 MB entzogen</translation>
    </message>
    <message>
        <source>next resume refused</source>
        <translation>nächste Fortsetzung verweigert</translation>
    </message>
    <message>
        <source>I/O configuration changing</source>
        <translation>E/A-Konfiguration ändert sich</translation>
    </message>
    <message>
        <source>monitor shutting down</source>
        <translation>Monitorsystem wird beendet</translation>
    </message>
</context>
<context>
    <name>Ui::OutagesWindow</name>
    <message>
        <source>Outages - EMULATOR - %1</source>
        <translation>Störungen - EMULATOR - %1</translation>
    </message>
    <message>
        <source>Select a unit, a system, a link or a disk on the board.</source>
        <translation>Eine Unit, ein System, eine Verbindung oder eine Platte auf der Tafel auswählen.</translation>
    </message>
    <message>
        <source>This is what is really the case, not what a Management Unit knows of it.</source>
        <translation>So ist es wirklich; eine Management Unit kann anderes wissen.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>a system on a Server Unit</extracomment>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>Ui::Panes</name>
    <message>
        <source>E&amp;mulator</source>
        <translation>E&amp;mulator</translation>
    </message>
    <message>
        <source>&amp;Outages...</source>
        <translation>&amp;Störungen...</translation>
    </message>
</context>
<context>
    <name>Ui::PartButton</name>
    <message>
        <source>lost: assumed</source>
        <translation>verloren (angenommen)</translation>
    </message>
    <message>
        <source>lost already</source>
        <translation>schon verloren</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Ui::PhaseBar</name>
    <message>
        <source>Setup</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Post-treatment</source>
        <translation>Nachbehandlung</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Target failed</source>
        <translation>Ziel ausgefallen</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>Phase: %1</translation>
    </message>
    <message>
        <source>The point of no return is passed</source>
        <translation>Der Punkt ohne Umkehr ist überschritten</translation>
    </message>
    <message>
        <source>It can still be rolled back</source>
        <translation>Sie kann noch zurückgesetzt werden</translation>
    </message>
    <message>
        <source>point of no return, passed</source>
        <translation>Punkt ohne Umkehr, überschritten</translation>
    </message>
    <message>
        <source>point of no return</source>
        <translation>Punkt ohne Umkehr</translation>
    </message>
</context>
<context>
    <name>Ui::Quantity</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/s</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
</context>
<context>
    <name>Ui::ReadyPage</name>
    <message>
        <source>After the Live Migration the messages of the system come to the KVP console of the target, no longer to that of the source. Open it now to see all of them.</source>
        <translation>Nach der Live Migration kommen die Meldungen des Systems auf die KVP-Konsole des Ziels, nicht mehr auf die der Quelle. Wer sie jetzt öffnet, sieht alle.</translation>
    </message>
    <message>
        <source>%1 can be moved from %2 to %3.</source>
        <translation>%1 kann von %2 nach %3 verlegt werden.</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>%1 UTC; the check is repeated at the start</source>
        <translation>%1 UTC; beim Start wird die Prüfung wiederholt</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>about %1, suspended for about %2</source>
        <translation>etwa %1, davon etwa %2 angehalten</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message numerus="yes">
        <source>%n already detached</source>
        <translation>
            <numerusform>%n schon abgehängt</numerusform>
            <numerusform>%n schon abgehängt</numerusform>
        </translation>
    </message>
    <message>
        <source>Open KVP console on %1</source>
        <translation>KVP-Konsole auf %1 öffnen</translation>
    </message>
</context>
<context>
    <name>Ui::ResultPage</name>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>System informed, MSCF outage recognition locked</source>
        <translation>System informiert, MSCF-Ausfallerkennung gesperrt</translation>
    </message>
    <message>
        <source>VM set up on the target</source>
        <translation>VM auf dem Ziel eingerichtet</translation>
    </message>
    <message>
        <source>Devices assigned on the target</source>
        <translation>Geräte auf dem Ziel zugeordnet</translation>
    </message>
    <message>
        <source>Pass of changed pages</source>
        <translation>Durchgang geänderter Seiten</translation>
    </message>
    <message>
        <source>I/O system stopped, I/Os noted</source>
        <translation>E/A-System angehalten, E/As vorgemerkt</translation>
    </message>
    <message>
        <source>System suspended</source>
        <translation>System angehalten</translation>
    </message>
    <message>
        <source>Released by the source</source>
        <translation>Von der Quelle freigegeben</translation>
    </message>
    <message>
        <source>Claimed by the target: point of no return</source>
        <translation>Vom Ziel übernommen: Punkt ohne Umkehr</translation>
    </message>
    <message>
        <source>System resumed on the target</source>
        <translation>System auf dem Ziel fortgesetzt</translation>
    </message>
    <message>
        <source>Start confirmed</source>
        <translation>Start bestätigt</translation>
    </message>
    <message>
        <source>Memory and devices of the source released</source>
        <translation>Speicher und Geräte der Quelle freigegeben</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Devices attached again</source>
        <translation>Geräte wieder angehängt</translation>
    </message>
    <message>
        <source>MSCF outage recognition active again</source>
        <translation>MSCF-Ausfallerkennung wieder aktiv</translation>
    </message>
    <message>
        <source>I/O system restarted</source>
        <translation>E/A-System wieder gestartet</translation>
    </message>
    <message>
        <source>Devices removed on the target</source>
        <translation>Geräte auf dem Ziel entfernt</translation>
    </message>
    <message>
        <source>VM deleted on the target</source>
        <translation>VM auf dem Ziel gelöscht</translation>
    </message>
    <message>
        <source>Record returned to the source</source>
        <translation>Datensatz an die Quelle zurückgegeben</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Live Migration of %1 to %2 completed.</source>
        <translation>Live Migration von %1 nach %2 abgeschlossen.</translation>
    </message>
    <message>
        <source>Live Migration of %1 ended in an outage of %2: the system is down there.</source>
        <translation>Live Migration von %1 endete mit einem Ausfall von %2: das System läuft dort nicht.</translation>
    </message>
    <message>
        <source>Live Migration of %1 to %2 aborted; the system goes on on %3.</source>
        <translation>Live Migration von %1 nach %2 abgebrochen; das System läuft auf %3 weiter.</translation>
    </message>
    <message>
        <source>%1, forecast %2</source>
        <translation>%1, vorhergesagt %2</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>until the outage</source>
        <translation>bis zum Ausfall</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
</context>
<context>
    <name>Ui::RunningPage</name>
    <message>
        <source>Passes</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Durchgang</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Pages to send</source>
        <translation>Zu sendende Seiten</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Consoles</source>
        <translation>Konsolen</translation>
    </message>
    <message>
        <source>Source %1</source>
        <translation>Quelle %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>System %1</source>
        <translation>System %1</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>Meldungen von %1</translation>
    </message>
    <message>
        <source>Starting: the preconditions are checked once more...</source>
        <translation>Start: Die Voraussetzungen werden noch einmal geprüft...</translation>
    </message>
    <message>
        <source>In doubt: the system is suspended until it is known who owns it. %1</source>
        <translation>Im Zweifel: Das System ist angehalten, bis bekannt ist, wem es gehört. %1</translation>
    </message>
    <message>
        <source>No report of this Live Migration any more; shown is the last one.</source>
        <translation>Von dieser Live Migration kommt kein Bericht mehr; gezeigt wird der letzte.</translation>
    </message>
    <message>
        <source>Setup: memory and devices are taken on the target</source>
        <translation>Einrichtung: Auf dem Ziel werden Speicher und Geräte belegt</translation>
    </message>
    <message>
        <source>Copy: pass %1, the system runs on</source>
        <translation>Kopieren: Durchgang %1, das System läuft weiter</translation>
    </message>
    <message>
        <source>Transfer: the system is suspended</source>
        <translation>Übergabe: Das System ist angehalten</translation>
    </message>
    <message>
        <source>Transfer: the system goes on on the target</source>
        <translation>Übergabe: Das System läuft auf dem Ziel weiter</translation>
    </message>
    <message>
        <source>Post-treatment: the source releases memory and devices</source>
        <translation>Nachbehandlung: Die Quelle gibt Speicher und Geräte frei</translation>
    </message>
    <message>
        <source>Rolling back: the system goes on on the source</source>
        <translation>Zurücksetzen: Das System läuft auf der Quelle weiter</translation>
    </message>
    <message>
        <source>Pages left</source>
        <translation>Seiten übrig</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 von %2 (%3)</translation>
    </message>
    <message>
        <source>Transfer rate</source>
        <translation>Übertragungsrate</translation>
    </message>
    <message>
        <source>Change rate</source>
        <translation>Änderungsrate</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Predicted suspend time</source>
        <translation>Vorhergesagte Haltezeit</translation>
    </message>
    <message>
        <source>%1, allowed %2</source>
        <translation>%1, erlaubt %2</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>no longer possible, point of no return is passed</source>
        <translation>nicht mehr möglich, der Punkt ohne Umkehr ist überschritten</translation>
    </message>
    <message>
        <source>requested; it may come too late</source>
        <translation>angefordert; er kann zu spät kommen</translation>
    </message>
    <message>
        <source>possible until the point of no return</source>
        <translation>bis zum Punkt ohne Umkehr möglich</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Ui::Screenshots</name>
    <message>
        <source>Stage %1 was not reached.</source>
        <translation>Stufe %1 wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>Folder %1 cannot be made.</source>
        <translation>Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Screenshots need the emulator.</source>
        <translation>Bildschirmfotos brauchen den Emulator.</translation>
    </message>
    <message>
        <source>Picture %1 could not be written to %2.</source>
        <translation>Bild %1 konnte nicht nach %2 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Ui::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search for an object</source>
        <translation>Ein Objekt suchen</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Tree, table: open; on a status: why it is so</source>
        <translation>Baum, Tabelle: öffnen; auf einem Status: warum er so ist</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <translation>Menütaste, Umschalt+F10</translation>
    </message>
    <message>
        <source>What can be done with the object</source>
        <translation>Was mit dem Objekt getan werden kann</translation>
    </message>
    <message>
        <source>Table: copy the row</source>
        <translation>Tabelle: Zeile kopieren</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Tree: fold, unfold</source>
        <translation>Baum: zuklappen, aufklappen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next control; leaves tables and trees</source>
        <translation>Nächstes Bedienelement; verlässt Tabellen und Bäume</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Ui::StatusTimeline</name>
    <message>
        <source>Status history</source>
        <translation>Statusverlauf</translation>
    </message>
    <message>
        <source>%1: %2 from %3 to %4 UTC, %5</source>
        <extracomment>cluster, state, two times and how long it lasted</extracomment>
        <translation>%1: %2 von %3 bis %4 UTC, %5</translation>
    </message>
    <message>
        <source>%1: %2 since %3 UTC, %4</source>
        <translation>%1: %2 seit %3 UTC, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n further restriction(s) came on top.</source>
        <translation>
            <numerusform>%n weitere Einschränkung kam hinzu.</numerusform>
            <numerusform>%n weitere Einschränkungen kamen hinzu.</numerusform>
        </translation>
    </message>
    <message>
        <source>No Cluster Manager confirmed it.</source>
        <translation>Kein Cluster Manager hat es bestätigt.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>Ui::StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>Ui::SuPage</name>
    <message>
        <source>Open KVP console</source>
        <translation>KVP-Konsole öffnen</translation>
    </message>
    <message>
        <source>Messages and VM2000 commands of the monitor system.</source>
        <translation>Meldungen und VM2000-Kommandos des Monitorsystems.</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>no systems on this SU</source>
        <translation>keine Systeme auf dieser SU</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Operating mode</source>
        <translation>Betriebsart</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Monitor system</source>
        <translation>Monitorsystem</translation>
    </message>
    <message>
        <source>SU Cluster</source>
        <translation>SU Cluster</translation>
    </message>
    <message>
        <source>REWAS</source>
        <translation>REWAS</translation>
    </message>
    <message>
        <source>Other SU of the cluster</source>
        <translation>Andere SU des Clusters</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>CPU pools</source>
        <translation>CPU-Pools</translation>
    </message>
    <message>
        <source>VM administration of %1</source>
        <translation>VM-Verwaltung von %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>BS2000 %1, VM2000 %2</source>
        <translation>BS2000 %1, VM2000 %2</translation>
    </message>
    <message>
        <source>down</source>
        <translation>nicht in Betrieb</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n CPU(s))</source>
        <translation>
            <numerusform>%1 (%n CPU)</numerusform>
            <numerusform>%1 (%n CPUs)</numerusform>
        </translation>
    </message>
    <message>
        <source>Main memory: %1 MB, free %2 MB</source>
        <translation>Hauptspeicher: %1 MB, frei %2 MB</translation>
    </message>
    <message>
        <source>%1; %2 MB are taken by no system shown (a Live Migration to this SU)</source>
        <translation>%1; %2 MB sind von keinem gezeigten System belegt (eine Live Migration zu dieser SU)</translation>
    </message>
</context>
<context>
    <name>Ui::SystemsPage</name>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>no systems</source>
        <translation>keine Systeme</translation>
    </message>
    <message>
        <source>Systems of %1</source>
        <translation>Systeme von %1</translation>
    </message>
</context>
<context>
    <name>Ui::TargetPage</name>
    <message>
        <source>The running system moves to the other Server Unit of its SU Cluster and goes on there. The next step checks whether that is possible; nothing is changed by it.</source>
        <translation>Das laufende System zieht auf die andere Server Unit seines SU-Clusters um und läuft dort weiter. Der nächste Schritt prüft, ob das möglich ist; er ändert nichts.</translation>
    </message>
    <message>
        <source>none: every ISL-E between the two servers is down</source>
        <translation>keine: Jede ISL-E zwischen den beiden Servern ist unterbrochen</translation>
    </message>
    <message>
        <source>MCNPR within the server, up to %1</source>
        <translation>MCNPR innerhalb des Servers, bis zu %1</translation>
    </message>
    <message>
        <source>MCNPR over %1, up to %2</source>
        <translation>MCNPR über %1, bis zu %2</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>zurzeit nicht möglich</translation>
    </message>
    <message>
        <source>changing pages will not be moved in time: expect an abort with VMS2425; reduce the load first</source>
        <translation>geänderte Seiten werden nicht rechtzeitig übertragen: Ein Abbruch mit VMS2425 ist zu erwarten; zuerst die Last senken</translation>
    </message>
    <message numerus="yes">
        <source>about %1 with %n pass(es), suspended for about %2</source>
        <translation>
            <numerusform>etwa %1 mit %n Durchgang, etwa %2 angehalten</numerusform>
            <numerusform>etwa %1 mit %n Durchgängen, etwa %2 angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>BS2000 VM</source>
        <translation>BS2000-VM</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Source SU</source>
        <translation>Quell-SU</translation>
    </message>
    <message>
        <source>Target SU</source>
        <translation>Ziel-SU</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message numerus="yes">
        <source>%1 MB memory, %n device(s)</source>
        <translation>
            <numerusform>%1 MB Hauptspeicher, %n Gerät</numerusform>
            <numerusform>%1 MB Hauptspeicher, %n Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
</context>
<context>
    <name>Ui::Tile</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::TimeBar</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>%1x</source>
        <extracomment>speed of the emulated time against wall time</extracomment>
        <translation>%1x</translation>
    </message>
    <message>
        <source>flat out</source>
        <translation>ungebremst</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>Tem&amp;po</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Only while time is paused</source>
        <translation>Nur während die Zeit angehalten ist</translation>
    </message>
    <message>
        <source>%1 UTC, paused</source>
        <translation>%1 UTC, angehalten</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
</context>
<context>
    <name>Ui::TopologyPage</name>
    <message>
        <source>Thin lines work, heavy ones hurt, dashed ones with a cross are cut. Enter opens a part, the space bar tells why.</source>
        <translation>Dünne Linien arbeiten, dicke sind gestört, gestrichelte mit Kreuz unterbrochen. Enter öffnet einen Teil, die Leertaste nennt den Grund.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Why this status?</source>
        <translation>Warum dieser Status?</translation>
    </message>
    <message>
        <source>What if it were lost?</source>
        <translation>Was wäre, wenn es ausfiele?</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
</context>
<context>
    <name>Ui::TopologyPicture</name>
    <message>
        <source>Picture of the site</source>
        <translation>Bild der Anlage</translation>
    </message>
</context>
<context>
    <name>Ui::UnitOutages</name>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Pull the plug</source>
        <translation>Stecker ziehen</translation>
    </message>
    <message>
        <source>Off in order</source>
        <translation>Ordentlich aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Delay answers of the CRD</source>
        <translation>Antworten des CRD verzögern</translation>
    </message>
    <message>
        <source>Answers to delay</source>
        <translation>Zu verzögernde Antworten</translation>
    </message>
    <message>
        <source>Server Unit</source>
        <translation>Server Unit</translation>
    </message>
    <message>
        <source>Crash monitor system</source>
        <translation>Monitorsystem abstürzen lassen</translation>
    </message>
    <message>
        <source>Stop REWAS</source>
        <translation>REWAS stoppen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Break device</source>
        <translation>Gerät stören</translation>
    </message>
    <message>
        <source>Memory to take away</source>
        <translation>Zu entziehender Speicher</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Take memory</source>
        <translation>Speicher entziehen</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Refuse the next resume</source>
        <translation>Nächste Fortsetzung verweigern</translation>
    </message>
    <message>
        <source>Change I/O configuration</source>
        <translation>E/A-Konfiguration ändern</translation>
    </message>
    <message>
        <source>Begin shutdown</source>
        <translation>Beenden einleiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a device: mnemonic name, type</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It is not on.</source>
        <translation>Sie ist nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start REWAS</source>
        <translation>REWAS starten</translation>
    </message>
    <message>
        <source>Repair device</source>
        <translation>Gerät reparieren</translation>
    </message>
    <message>
        <source>End I/O configuration change</source>
        <translation>Änderung der E/A-Konfiguration beenden</translation>
    </message>
    <message>
        <source>Take shutdown back</source>
        <translation>Beenden zurücknehmen</translation>
    </message>
    <message>
        <source>Allow the next resume</source>
        <translation>Nächste Fortsetzung zulassen</translation>
    </message>
</context>
<context>
    <name>Ui::UnitPage</name>
    <message>
        <source>Configuration disks</source>
        <translation>Konfigurationsplatten</translation>
    </message>
    <message>
        <source>nothing was read yet</source>
        <translation>noch nichts gelesen</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Last answer on the network</source>
        <translation>Letzte Antwort im Netz</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Last alive block on a disk</source>
        <translation>Letztes Lebenszeichen auf einer Platte</translation>
    </message>
    <message>
        <source>SYSLOCATION</source>
        <translation>SYSLOCATION</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Cluster Manager</source>
        <translation>Cluster Manager</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Starts the unit.</source>
        <translation>Startet die Unit.</translation>
    </message>
    <message>
        <source>Power off...</source>
        <translation>Ausschalten...</translation>
    </message>
    <message>
        <source>Shuts the unit down in order.</source>
        <translation>Fährt die Unit geordnet herunter.</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message numerus="yes">
        <source>%n system(s)</source>
        <translation>
            <numerusform>%n System</numerusform>
            <numerusform>%n Systeme</numerusform>
        </translation>
    </message>
    <message>
        <source>yes, term %1</source>
        <translation>ja, Amtszeit %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Windows of the unit</source>
        <translation>Fenster der Unit</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Management</translation>
    </message>
</context>
<context>
    <name>Ui::UnitsPage</name>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>no units</source>
        <translation>keine Units</translation>
    </message>
    <message>
        <source>Location: %1</source>
        <translation>Standort: %1</translation>
    </message>
    <message>
        <source>Units of %1</source>
        <translation>Units von %1</translation>
    </message>
</context>
<context>
    <name>Ui::ValueButton</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Why this status?</source>
        <translation>Warum dieser Status?</translation>
    </message>
</context>
<context>
    <name>Ui::VmPage</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>no devices</source>
        <translation>keine Geräte</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Bedienung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>SU</source>
        <translation>SU</translation>
    </message>
    <message>
        <source>VM index</source>
        <translation>VM-Index</translation>
    </message>
    <message>
        <source>Main memory</source>
        <translation>Hauptspeicher</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>BS2000 version</source>
        <translation>BS2000-Version</translation>
    </message>
    <message>
        <source>BCAM host name</source>
        <translation>BCAM-Hostname</translation>
    </message>
    <message>
        <source>Configuration of last IPL</source>
        <translation>Konfiguration beim letzten IPL</translation>
    </message>
    <message>
        <source>VM group</source>
        <translation>VM-Gruppe</translation>
    </message>
    <message>
        <source>REWAS</source>
        <translation>REWAS</translation>
    </message>
    <message>
        <source>Live Migrations so far</source>
        <translation>Live Migrations bisher</translation>
    </message>
    <message>
        <source>Power of the SU</source>
        <translation>Strom der SU</translation>
    </message>
    <message>
        <source>SU Cluster</source>
        <translation>SU Cluster</translation>
    </message>
    <message>
        <source>Other SU of the cluster</source>
        <translation>Andere SU des Clusters</translation>
    </message>
    <message>
        <source>CPU pool</source>
        <translation>CPU-Pool</translation>
    </message>
    <message>
        <source>Memory of the SU</source>
        <translation>Speicher der SU</translation>
    </message>
    <message>
        <source>Open KVP console</source>
        <translation>KVP-Konsole öffnen</translation>
    </message>
    <message>
        <source>Messages and commands of the system on this SU.</source>
        <translation>Meldungen und Kommandos des Systems auf dieser SU.</translation>
    </message>
    <message>
        <source>Migrate BS2000 VM...</source>
        <translation>BS2000-VM migrieren...</translation>
    </message>
    <message>
        <source>Moves the running system to the other SU of the cluster, without interruption.</source>
        <translation>Verlagert das laufende System ohne Unterbrechung auf die andere SU des Clusters.</translation>
    </message>
    <message>
        <source>%1 (any)</source>
        <translation>%1 (beliebig)</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1, of which %2 active</source>
        <translation>%1, davon %2 aktiv</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
    <message>
        <source>Live Migration...</source>
        <translation>Live Migration...</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 MB, free %2 MB</source>
        <translation>%1 MB, frei %2 MB</translation>
    </message>
    <message>
        <source>%1 is not known on %2.</source>
        <translation>%1 ist auf %2 nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is no longer on %2. It is now on:</source>
        <translation>%1 ist nicht mehr auf %2, sondern nun hier:</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Windows of the system</source>
        <translation>Fenster des Systems</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Privilegien</translation>
    </message>
    <message>
        <source>MAX-IO</source>
        <translation>MAX-IO</translation>
    </message>
    <message>
        <source>Monitoring job variable</source>
        <translation>Überwachende Jobvariable</translation>
    </message>
    <message>
        <source>MSCF</source>
        <translation>MSCF</translation>
    </message>
    <message>
        <source>Persistent</source>
        <translation>Persistent</translation>
    </message>
    <message>
        <source>BCAM lines</source>
        <translation>BCAM-Leitungen</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>nimmt teil</translation>
    </message>
    <message>
        <source>does not take part</source>
        <translation>nimmt nicht teil</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Ui::WeightStrip</name>
    <message>
        <source>Warnings and errors in the log</source>
        <translation>Warnungen und Fehler im Protokoll</translation>
    </message>
</context>
<context>
    <name>Ui::WhatIfPage</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Takes back everything that is struck out</source>
        <translation>Nimmt alles Durchgestrichene zurück</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Systems hit</source>
        <translation>Betroffene Systeme</translation>
    </message>
    <message>
        <source>no system would be hit</source>
        <translation>kein System wäre betroffen</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Single Points of Failure</translation>
    </message>
    <message>
        <source>Systems hit (%1)</source>
        <extracomment>tab; how many BS2000 systems would be hit</extracomment>
        <translation>Betroffene Systeme (%1)</translation>
    </message>
    <message>
        <source>Single points of failure (%1)</source>
        <extracomment>tab; how many parts whose loss alone stops something</extracomment>
        <translation>Single Points of Failure (%1)</translation>
    </message>
    <message>
        <source>What if? A click or the space bar strikes out a part as if it were lost, on top of what is lost already. Nothing here touches the site.</source>
        <translation>Was wäre, wenn? Ein Klick oder die Leertaste streicht einen Teil durch, als wäre er ausgefallen, zusätzlich zu dem, was schon ausgefallen ist. Nichts hier greift in die Anlage ein.</translation>
    </message>
    <message>
        <source>What if %1 were lost? Nothing here touches the site.</source>
        <translation>Was wäre, wenn %1 ausfiele? Nichts hier greift in die Anlage ein.</translation>
    </message>
    <message>
        <source>No Management Unit would be left to see it.</source>
        <translation>Keine Management Unit bliebe übrig, die es sähe.</translation>
    </message>
    <message>
        <source>This is what %1 would see.</source>
        <translation>Das würde %1 sehen.</translation>
    </message>
    <message>
        <source>%1 if %2 were lost</source>
        <translation>%1, wenn %2 ausfiele</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Durchstreichen</translation>
    </message>
    <message>
        <source>Why this status?</source>
        <translation>Warum dieser Status?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>What would follow</source>
        <translation>Was folgen würde</translation>
    </message>
</context>
<context>
    <name>Ui::WorkArea</name>
    <message>
        <source>Work area</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vorwärts (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>dem Start</translation>
    </message>
    <message>
        <source>No connection to %1 since %2 UTC. What is shown is as old as that. The console keeps trying; the menu MU goes on at another one.</source>
        <translation>Keine Verbindung zu %1 seit %2 UTC. Was gezeigt wird, ist so alt. Die Konsole versucht es weiter; über das Menü MU geht es an einer anderen weiter.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1, copy awaiting deletion</source>
        <translation>%1, Kopie noch zu löschen</translation>
    </message>
    <message>
        <source>%1.%2 s</source>
        <comment>age in seconds and tenths</comment>
        <translation>%1,%2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 (%2 old)</source>
        <translation>%1 (%2 alt)</translation>
    </message>
    <message>
        <source>Last answer %1 ago</source>
        <translation>Letzte Antwort vor %1</translation>
    </message>
    <message>
        <source>disk %1: %2</source>
        <extracomment>number of an external configuration disk and its status</extracomment>
        <translation>Platte %1: %2</translation>
    </message>
    <message>
        <source>%1 (unconfirmed)</source>
        <extracomment>status of a cluster that no Cluster Manager has confirmed</extracomment>
        <translation>%1 (unbestätigt)</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Sie ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>Crd</name>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>lesen und schreiben</translation>
    </message>
    <message>
        <source>READ-ONLY: %1</source>
        <translation>NUR LESBAR: %1</translation>
    </message>
    <message>
        <source>none is known</source>
        <translation>keine bekannt</translation>
    </message>
    <message>
        <source>%1, written by %2</source>
        <translation>%1, Schreiber %2</translation>
    </message>
    <message>
        <source>%1 of %2 reached, %3 needed</source>
        <extracomment>votes reached, all votes, votes needed</extracomment>
        <translation>%1 von %2 erreicht, %3 nötig</translation>
    </message>
    <message>
        <source>Exactly half is enough with the first configuration disk.</source>
        <translation>Mit der ersten Konfigurationsplatte reicht genau die Hälfte.</translation>
    </message>
    <message>
        <source>0, never overridden</source>
        <translation>0, nie übersteuert</translation>
    </message>
    <message>
        <source>%1, after an override</source>
        <translation>%1, nach Übersteuern</translation>
    </message>
    <message>
        <source>never since the MU started</source>
        <translation>keiner seit Start der MU</translation>
    </message>
    <message>
        <source>running, %1 %</source>
        <translation>läuft, %1 %</translation>
    </message>
    <message>
        <source>%1: none of %2 blocks damaged</source>
        <translation>%1: keiner von %2 Blöcken beschädigt</translation>
    </message>
    <message>
        <source>%1: of %2 blocks %3 damaged, %4 of them repaired</source>
        <translation>%1: von %2 Blöcken %3 beschädigt, davon %4 repariert</translation>
    </message>
    <message>
        <source>%1, last written by %2</source>
        <translation>%1, zuletzt Schreiber %2</translation>
    </message>
</context>
<context>
    <name>Model::ClusterDisksModel</name>
    <message>
        <source>Configuration disk</source>
        <translation>Konfigurationsplatte</translation>
    </message>
    <message>
        <source>Storage system</source>
        <translation>Speichersystem</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Not read by</source>
        <translation>Nicht gelesen von</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
</context>
<context>
    <name>Model::ConflictsModel</name>
    <message>
        <source>Found (UTC)</source>
        <translation>Gefunden (UTC)</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Übersteuerung</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>Generation %1</translation>
    </message>
</context>
<context>
    <name>Model::DiskFindingsModel</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>restriction</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>mandatory, missing</source>
        <translation>Pflicht, fehlt</translation>
    </message>
</context>
<context>
    <name>Model::SightsModel</name>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Sie ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>network: %1</source>
        <translation>Netz: %1</translation>
    </message>
    <message>
        <source>written %1 ago</source>
        <translation>vor %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>Model::VotersModel</name>
    <message>
        <source>Voter</source>
        <translation>Stimmberechtigter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>writer of the term</source>
        <translation>Schreiber der Amtszeit</translation>
    </message>
    <message>
        <source>Cluster Manager</source>
        <translation>Cluster Manager</translation>
    </message>
    <message>
        <source>this MU</source>
        <translation>diese MU</translation>
    </message>
    <message>
        <source>decides at exactly half of the votes</source>
        <translation>entscheidet bei genau der Hälfte der Stimmen</translation>
    </message>
    <message>
        <source>MU</source>
        <translation>MU</translation>
    </message>
    <message>
        <source>configuration disk</source>
        <translation>Konfigurationsplatte</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Ui::CrdPanel</name>
    <message>
        <source>CRD</source>
        <translation>CRD</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Amtszeit</translation>
    </message>
    <message>
        <source>Last record</source>
        <translation>Letzter Eintrag</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Last scrub</source>
        <translation>Letzter Prüflauf</translation>
    </message>
    <message>
        <source>Parts of the CRD</source>
        <translation>Teile der CRD</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Platten</translation>
    </message>
    <message>
        <source>Term and voters</source>
        <translation>Amtszeit und Stimmen</translation>
    </message>
    <message>
        <source>Who sees whom</source>
        <translation>Wer sieht wen</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Antwortzeiten</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>What the other side of an override wrote and this side does not have. Nothing of it is merged by itself: compare and do again what is still wanted.</source>
        <translation>Was die andere Seite eines Übersteuerns schrieb und diese Seite nicht hat. Nichts davon wird von selbst übernommen: vergleichen und wiederholen, was noch gewünscht ist.</translation>
    </message>
    <message>
        <source>no conflicts</source>
        <translation>keine Konflikte</translation>
    </message>
    <message>
        <source>You are logged on to %1: the CRD is shown as %1 knows it. Latencies, the internal disk and the reach of %2 are known at %2 only.</source>
        <translation>Sie sind an %1 angemeldet: Die CRD wird so gezeigt, wie %1 sie kennt. Antwortzeiten, interne Platte und Reichweite von %2 kennt nur %2 selbst.</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>Konflikte (%1)</translation>
    </message>
</context>
<context>
    <name>Ui::DiskRulesPanel</name>
    <message>
        <source>Rules for configuration disks</source>
        <translation>Regeln für Konfigurationsplatten</translation>
    </message>
    <message>
        <source>there is no configuration disk to judge</source>
        <translation>es gibt keine Konfigurationsplatte zu beurteilen</translation>
    </message>
    <message>
        <source>All rules that the software can check are kept. What it cannot check is the customer&apos;s responsibility.</source>
        <translation>Alle Regeln, die die Software prüfen kann, sind eingehalten. Was sie nicht prüfen kann, verantwortet der Kunde.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) not kept. What the software cannot check is the customer&apos;s responsibility.</source>
        <translation>
            <numerusform>%n Regel nicht eingehalten. Was die Software nicht prüfen kann, verantwortet der Kunde.</numerusform>
            <numerusform>%n Regeln nicht eingehalten. Was die Software nicht prüfen kann, verantwortet der Kunde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::DisksPanel</name>
    <message>
        <source>Scrub</source>
        <translation>Prüflauf starten</translation>
    </message>
    <message>
        <source>Reads every block of the configuration disks and repairs what this MU wrote itself.</source>
        <translation>Liest jeden Block der Konfigurationsplatten und repariert, was diese MU selbst geschrieben hat.</translation>
    </message>
    <message>
        <source>Readmit %1...</source>
        <translation>%1 wieder aufnehmen...</translation>
    </message>
    <message>
        <source>Fills %1 anew with the data of the term; then it has its votes back.</source>
        <translation>Füllt %1 neu mit den Daten der Amtszeit; danach hat sie ihre Stimmen wieder.</translation>
    </message>
    <message>
        <source>Readmit a configuration disk</source>
        <translation>Konfigurationsplatte wieder aufnehmen</translation>
    </message>
    <message>
        <source>Readmit %1?

Everything on it is overwritten with the data of the present term. Records that exist on this disk alone are lost.</source>
        <translation>%1 wieder aufnehmen?

Alles darauf wird mit den Daten der jetzigen Amtszeit überschrieben. Einträge, die es nur auf dieser Platte gibt, gehen verloren.</translation>
    </message>
    <message>
        <source>Readmit %1</source>
        <translation>%1 wieder aufnehmen</translation>
    </message>
</context>
<context>
    <name>Ui::HandOverDialog</name>
    <message>
        <source>Hand over the role of Cluster Manager</source>
        <translation>Rolle des Cluster Managers übergeben</translation>
    </message>
    <message>
        <source>Which MU is to be Cluster Manager?</source>
        <translation>Welche MU soll Cluster Manager sein?</translation>
    </message>
    <message>
        <source>It takes over within about a second, and with the next term. No system is interrupted; alarms and events of clusters come from there afterwards.</source>
        <translation>Sie übernimmt innerhalb etwa einer Sekunde, mit der nächsten Amtszeit. Kein System wird unterbrochen; Alarme und Ereignisse der Cluster kommen danach von dort.</translation>
    </message>
    <message>
        <source>&amp;New Cluster Manager</source>
        <translation>&amp;Neuer Cluster Manager</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Ui::LatencyChart</name>
    <message>
        <source>Read latency (ms)</source>
        <translation>Lesezeit (ms)</translation>
    </message>
    <message>
        <source>Write latency (ms)</source>
        <translation>Schreibzeit (ms)</translation>
    </message>
    <message>
        <source>Latencies</source>
        <translation>Antwortzeiten</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>%1: last read %2 (longest %3), last write %4 (longest %5)</source>
        <extracomment>a disk, then its latencies</extracomment>
        <translation>%1: zuletzt gelesen in %2 (längstens %3), geschrieben in %4 (längstens %5)</translation>
    </message>
</context>
<context>
    <name>Ui::OverrideDialog</name>
    <message>
        <source>Override the CRD</source>
        <translation>CRD übersteuern</translation>
    </message>
    <message>
        <source>Let %1 go on without the voters that are down?</source>
        <translation>Soll %1 ohne die ausgefallenen Stimmberechtigten weiterarbeiten?</translation>
    </message>
    <message>
        <source>Votes: %1.</source>
        <translation>Stimmen: %1.</translation>
    </message>
    <message>
        <source>&amp;Type %1 to confirm:</source>
        <translation>Zur &amp;Bestätigung %1 eingeben:</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Übersteuern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Tick each voter that is certainly down, by its power or because somebody stands in front of it. A voter that still writes elsewhere makes two sides with different data.</source>
        <translation>Jeden Stimmberechtigten ankreuzen, der sicher ausgefallen ist: laut Stromversorgung oder weil jemand davor steht. Schreibt einer anderswo noch weiter, entstehen zwei Seiten mit verschiedenen Daten.</translation>
    </message>
    <message numerus="yes">
        <source>MU %1 is down (%n vote(s))</source>
        <translation>
            <numerusform>MU %1 ist ausgefallen (%n Stimme)</numerusform>
            <numerusform>MU %1 ist ausgefallen (%n Stimmen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Configuration disk %1 is lost (%n vote(s))</source>
        <translation>
            <numerusform>Konfigurationsplatte %1 ist verloren (%n Stimme)</numerusform>
            <numerusform>Konfigurationsplatte %1 ist verloren (%n Stimmen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Generation %1 becomes %2 and outranks every term of the other side. Its disks are Outdated once they return, and are filled anew from here.</source>
        <translation>Aus Generation %1 wird %2; sie geht jeder Amtszeit der anderen Seite vor. Deren Platten sind bei ihrer Rückkehr Outdated und werden von hier neu gefüllt.</translation>
    </message>
    <message>
        <source>Afterwards: before the other side is switched on, make sure that no system of it runs twice. What it wrote meanwhile is listed under Conflicts once its disks are back; nothing of that is merged by itself. The override is in the audit log.</source>
        <translation>Danach: Bevor die andere Seite eingeschaltet wird, sicherstellen, dass keines ihrer Systeme doppelt läuft. Was sie inzwischen schrieb, steht unter Konflikte, sobald ihre Platten zurück sind; nichts davon wird von selbst übernommen. Das Übersteuern steht im Audit-Protokoll.</translation>
    </message>
    <message>
        <source>Tick the voters that are down.</source>
        <translation>Die ausgefallenen Stimmberechtigten ankreuzen.</translation>
    </message>
    <message>
        <source>Type the name of the MU.</source>
        <translation>Den Namen der MU eingeben.</translation>
    </message>
    <message>
        <source>With voters left out it may still be read-only afterwards.</source>
        <translation>Werden nicht alle genannt, bleibt die CRD danach möglicherweise nur lesbar.</translation>
    </message>
    <message>
        <source>What can be lost: %1 goes on from record %2 of term %3, the last one it knows. What the other side confirmed after that is missing here, for example that a system was migrated.</source>
        <translation>Was verloren gehen kann: %1 arbeitet ab Eintrag %2 der Amtszeit %3 weiter, dem letzten, den sie kennt. Was die andere Seite danach bestätigt hat, fehlt hier, zum Beispiel dass ein System migriert wurde.</translation>
    </message>
</context>
<context>
    <name>Ui::SightsPanel</name>
    <message>
        <source>How long each MU has heard nothing of a unit: %1. A dash: not seen that way since the MU started.</source>
        <translation>Wie lange jede MU nichts von einer Unit gehört hat: %1. Ein Strich: auf diesem Weg seit Start der MU nicht gesehen.</translation>
    </message>
    <message>
        <source>Who sees whom</source>
        <translation>Wer sieht wen</translation>
    </message>
    <message>
        <source>no alive block was read yet</source>
        <translation>noch kein Lebenszeichen gelesen</translation>
    </message>
</context>
<context>
    <name>Ui::UnitDisks</name>
    <message>
        <source>Configuration disks</source>
        <translation>Konfigurationsplatten</translation>
    </message>
    <message>
        <source>nothing was read yet</source>
        <translation>noch nichts gelesen</translation>
    </message>
    <message>
        <source>What is wrong with the configuration disks</source>
        <translation>Was mit den Konfigurationsplatten nicht stimmt</translation>
    </message>
</context>
<context>
    <name>Ui::VotersPanel</name>
    <message>
        <source>Voters</source>
        <translation>Stimmberechtigte</translation>
    </message>
    <message>
        <source>nothing is known of the voters yet</source>
        <translation>noch nichts über die Stimmberechtigten bekannt</translation>
    </message>
    <message>
        <source>Hand over...</source>
        <translation>Übergeben...</translation>
    </message>
    <message>
        <source>Hands the role of Cluster Manager over to another MU, in order.</source>
        <translation>Übergibt die Rolle des Cluster Managers geordnet an eine andere MU.</translation>
    </message>
    <message>
        <source>Override...</source>
        <translation>Übersteuern...</translation>
    </message>
    <message>
        <source>Lets this side go on without voters that are down. The last resort.</source>
        <translation>Lässt diese Seite ohne ausgefallene Stimmberechtigte weiterarbeiten. Das letzte Mittel.</translation>
    </message>
    <message>
        <source>Only %1 itself knows which voters it reaches: go on there with the menu MU.</source>
        <translation>Nur %1 selbst weiß, welche Stimmberechtigten sie erreicht: mit dem Menü MU dorthin wechseln.</translation>
    </message>
</context>
</TS>
