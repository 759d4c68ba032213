namespace Specs.Features;

/// <summary>What libraries offer about encryption, engines, data and observability.</summary>
internal static class EngineFeatures
{
    public static readonly Feature[] All =
    [
        new("Encryption", "TLS by default")
        {
            Proofs =
            [
                "RedisReplicationGroupResourceTests.A_dev_cache_is_one_node_without_protection",
                "ProfileWaiverTests.A_profile_waives_exactly_what_it_says_it_does",
            ],
        },
        new("Encryption", "TLS preferred or required")
        {
            Proofs =
            [
                "TransitEncryptionTests.A_stage_differs_in_transport_and_login_and_in_nothing_else",
                "MovingToTlsTests.A_stage_follows_the_one_before_it",
            ],
        },
        new("Encryption", "At rest by default")
        {
            Proofs = ["RedisReplicationGroupResourceTests.A_dev_cache_is_one_node_without_protection"],
        },
        new("Encryption", "Key of the customer accepted")
        {
            Proofs =
            [
                "RedisReplicationGroupResourceTests.A_production_cache_fails_over_between_zones",
                "ServerlessCacheResourceTests.A_production_cache_is_saved_every_day",
            ],
        },
        new("Encryption", "Key of the customer created")
        {
            Proofs =
            [
                "TierKeyTests.A_key_changes_every_year_and_is_used_through_the_services_of_the_tier",
                "KeySettingsTests.A_new_key_is_made_for_the_tier",
            ],
        },
        new("Encryption", "TLS of Memcached")
        {
            Proofs = ["MemcachedClusterResourceTests.A_dev_cache_is_one_node"],
        },
        new("Engines", "Redis OSS and Valkey on nodes")
        {
            Proofs =
            [
                "RedisReplicationGroupResourceTests.A_dev_cache_is_one_node_without_protection",
                "EngineVersionTests.A_version_belongs_to_a_family",
            ],
        },
        new("Engines", "Memcached on nodes")
        {
            Proofs = ["MemcachedClusterResourceTests.A_production_cache_is_spread_over_zones"],
        },
        new("Engines", "Serverless")
        {
            Proofs = ["ServerlessCacheResourceTests.A_production_cache_is_saved_every_day"],
        },
        new("Engines", "One contract over all three forms")
        {
            Proofs =
            [
                "CachingStackOutputTests."
                    + "The_connections_the_report_and_the_vpc_are_outputs_and_hold_no_secret",
            ],
        },
        new("Engines", "Cluster mode, shards and replicas")
        {
            Proofs = ["RedisReplicationGroupResourceTests.Cluster_mode_shards_the_keys"],
        },
        new("Engines", "Cluster mode 'compatible'")
        {
            Proofs = ["RedisReplicationGroupShapeTests.Each_step_to_cluster_mode_has_a_name"],
        },
        new("Engines", "Multi-AZ and failover by one choice")
        {
            Proofs = ["ReplicationTopologyTests.One_choice_of_availability_decides_replicas_and_failover"],
        },
        new("Engines", "Placement in zones, configuration of shards")
        {
            Proofs =
            [
                "RedisReplicationGroupShapeTests.Shards_may_be_given_slots_and_zones",
                "RedisReplicationGroupShapeTests.Nodes_may_be_given_zones",
            ],
        },
        new("Engines", "Data tiering")
        {
            Proofs = ["RedisReplicationGroupNodeTests.Data_tiering_chooses_among_its_own_nodes"],
        },
        new("Engines", "Durability")
        {
            Proofs =
            [
                "RedisReplicationGroupShapeTests.A_cache_has_network_durability_source_and_topic_of_its_own",
                "RedisReplicationGroupNodeTests.Each_rule_has_its_message",
            ],
        },
        new("Engines", "Node by memory and processors")
        {
            Proofs = ["RedisReplicationGroupNodeTests.The_smallest_node_that_holds_it_is_taken"],
        },
        new("Engines", "Auto scaling")
        {
            Proofs = ["AutoScalingTests.What_scales_by_itself_has_a_policy_and_is_left_alone"],
        },
        new("Engines", "Limits of serverless caches, checked")
        {
            Proofs = ["ServerlessCacheArgsTests.Each_rule_has_its_message"],
        },
        new("Engines", "Parameter family by version")
        {
            Proofs = ["EngineVersionTests.A_version_belongs_to_a_family"],
        },
        new("Engines", "Default engine")
        {
            Proofs =
            [
                "EngineVersionTests.Each_engine_has_a_usual_version",
                "RedisReplicationGroupArgsTests.Defaults",
            ],
        },
        new("Data protection", "Backups by default")
        {
            Proofs =
            [
                "RedisReplicationGroupArgsTests.A_profile_is_a_set_of_defaults",
                "ProfileWaiverTests.A_profile_waives_exactly_what_it_says_it_does",
            ],
        },
        new("Data protection", "Window compared with the maintenance window")
        {
            Proofs = ["CacheScheduleTests.Both_windows_are_always_set_and_apart"],
        },
        new("Data protection", "Final snapshot")
        {
            Proofs =
            [
                "RedisReplicationGroupSnapshotTests."
                    + "A_cache_is_saved_when_it_is_deleted_by_its_profile_or_its_argument",
            ],
        },
        new("Data protection", "Final snapshot of a name of its own each time")
        {
            Proofs =
            [
                "RedisReplicationGroupShapeTests."
                    + "A_final_snapshot_gets_a_new_name_with_whatever_replaces_the_cache",
            ],
        },
        new("Data protection", "Restore from a snapshot or from S3")
        {
            Proofs =
            [
                "RedisReplicationGroupShapeTests.A_cache_has_network_durability_source_and_topic_of_its_own",
                "ServerlessCacheResourceTests.A_cache_may_be_filled_and_speak_both_protocols",
            ],
        },
        new("Data protection", "Restore with slots")
        {
            Proofs = ["RedisReplicationGroupShapeTests.Files_in_S3_fill_the_shards"],
        },
        new("Data protection", "Protection from deletion")
        {
            Proofs = ["CacheOptionsTests.A_cache_is_protected_by_its_profile_or_its_options"],
        },
        new("Data protection", "Global datastore")
        {
            Proofs =
            [
                "GlobalDatastoreResourceTests.A_cache_is_copied_to_another_region",
                "CopySettingsTests.A_copy_comes_with_all_that_its_region_needs",
            ],
        },
        new("Observability", "Slow log and engine log")
        {
            Proofs = ["RedisReplicationGroupResourceTests.A_production_cache_fails_over_between_zones"],
        },
        new("Observability", "Log groups with retention and key")
        {
            Proofs = ["CacheLogsTests.Each_log_has_a_group_of_its_own_with_retention_and_key"],
        },
        new("Observability", "Alarms")
        {
            Proofs = ["CacheAlarmsResourceTests.A_replication_group_is_watched_on_every_node"],
        },
        new("Observability", "Alarms that know the engine")
        {
            Proofs =
            [
                "CacheAlarmsNodeTests.The_machine_decides_on_thresholds",
                "CacheAlarmsResourceTests.A_memcached_cluster_is_watched_by_its_nodes",
                "CacheAlarmsResourceTests.A_serverless_cache_is_watched_against_its_limits",
            ],
        },
        new("Observability", "Dashboard")
        {
            Proofs = ["CacheDashboardTests.Each_kind_of_cache_has_its_layout"],
        },
        new("Observability", "Notifications of events")
        {
            Proofs =
            [
                "RedisReplicationGroupShapeTests.A_cache_has_network_durability_source_and_topic_of_its_own",
                "RedisReplicationGroupSnapshotTests.A_topic_that_is_known_later_is_checked_then",
            ],
        },
    ];
}
