using CachingTier;
using Specs.Testing;

namespace Specs.Access.Users;

public sealed class CacheUsersErrorTests
{
    public static TheoryData<Action<CacheUserArgs>, string> Wrong => new()
    {
        { user => user.Name = "default",
            "users[0].name must be 1 to 32 lowercase letters, digits and single hyphens that start with a "
                + "letter, and not 'default', but was 'default'. The user default exists already, locked." },
        { user => user.Name = "App",
            "users[0].name must be 1 to 32 lowercase letters, digits and single hyphens that start with a "
                + "letter, and not 'default', but was 'App'. The user default exists already, locked." },
        { user => user.Auth = "token",
            "users[0].auth must be 'password' or 'iam', but was 'token'. Leave it out for 'password'." },
        { user => { user.Auth = "iam"; user.PasswordGeneration = 2; },
            "users[0].passwordGeneration must be left out with auth 'iam', but was 2. An IAM user has no "
                + "password." },
        { user => { user.Auth = "iam"; user.RetiredPasswords = 1; },
            "users[0].retiredPasswords must be left out with auth 'iam', but was 1. An IAM user has no "
                + "password." },
        { user => user.PasswordGeneration = 0,
            "users[0].passwordGeneration must be at least 1, but was 0. Leave it out for the first one." },
        { user => user.PasswordGeneration = 3,
            "users[0].retiredPasswords must be 1 or 2 with users[0].passwordGeneration 3, but was not set. "
                + "AWS keeps two: raise one of the two by 1, deploy, let clients move, then raise the "
                + "other." },
        { user => user.RetiredPasswords = 1,
            "users[0].retiredPasswords must be 0 with users[0].passwordGeneration 1, but was 1. There is no "
                + "earlier one to retire: raise users[0].passwordGeneration first." },
        { user => user.Access = "write-only",
            "users[0].access must be 'read-only', 'read-write' or 'admin', but was 'write-only'. Leave it "
                + "out for 'read-write', or write an accessString." },
        { user => user.Keys = [],
            "users[0].keys must be a list of at least one pattern, but was []. Leave it out for all keys." },
        { user => user.Keys = ["a", "b c"],
            "users[0].keys[1] must be a pattern without spaces, such as 'orders:*', but was 'b c'. Give "
                + "each pattern a line of its own." },
        { user => user.Keys = ["~orders:*"],
            "users[0].keys[0] must be a pattern of keys, such as 'orders:*', but was '~orders:*'. Leave out "
                + "what an access string has before it; for reading or writing alone, give an "
                + "accessString." },
        { user => user.Keys = ["%R~orders:*"],
            "users[0].keys[0] must be a pattern of keys, such as 'orders:*', but was '%R~orders:*'. Leave "
                + "out what an access string has before it; for reading or writing alone, give an "
                + "accessString." },
        { user => user.Keys = ["&orders"],
            "users[0].keys[0] must be a pattern of keys, such as 'orders:*', but was '&orders'. Leave out "
                + "what an access string has before it; for reading or writing alone, give an "
                + "accessString." },
        { user => { user.AccessString = "on ~* +@all"; user.Access = "admin"; },
            "users[0].access must be left out with accessString, but was 'admin'. Keep one of the two." },
        { user => { user.AccessString = "on ~* +@all"; user.Keys = ["a"]; },
            "users[0].keys must be left out with accessString, but was ['a']. Write the patterns into it, "
                + "each with '~' before it." },
        { user => user.AccessString = " ",
            "users[0].accessString must be a list of rules such as 'on ~orders:* -@all +@read', but was ' "
                + "'. Leave it out to use access." },
        { user => user.AccessString = "on >secret ~* +@all",
            "users[0].accessString must be free of passwords, but was given. Remove the words that start "
                + "with '>', '<', '#' or '!', nopass and resetpass: passwords are generated." },
        { user => user.AccessString = "on nopass ~* +@all",
            "users[0].accessString must be free of passwords, but was given. Remove the words that start "
                + "with '>', '<', '#' or '!', nopass and resetpass: passwords are generated." },
        { user => user.AccessString = "on reset ~* +@all",
            "users[0].accessString must be free of 'reset', but was 'on reset ~* +@all'. ElastiCache "
                + "refuses it: name what the user may do." },
        { user => user.AccessString = "on orders:* +@read",
            "users[0].accessString must be made of words such as 'on', '~orders:*', '%R~*', '&*', '+get' "
                + "and '-@dangerous', but was 'orders:*'. Correct the word, or remove it." },
        { user => user.AccessString = "on ~orders:* +@reed",
            "users[0].accessString must be made of words such as 'on', '~orders:*', '%R~*', '&*', '+get' "
                + "and '-@dangerous', but was '+@reed'. Correct the word, or remove it." },
        { user => user.AccessString = "on ~* get set",
            "users[0].accessString must be made of words such as 'on', '~orders:*', '%R~*', '&*', '+get' "
                + "and '-@dangerous', but was 'get'. Correct the word, or remove it." },
        { user => user.AccessString = "on ~a:* +@read (~b:* +get",
            "users[0].accessString must be made of words such as 'on', '~orders:*', '%R~*', '&*', '+get' "
                + "and '-@dangerous', but was '(~b:* +get'. Correct the word, or remove it." },
        { user => user.AccessString = "on ~a:* +@read (~b:* get)",
            "users[0].accessString must be made of words such as 'on', '~orders:*', '%R~*', '&*', '+get' "
                + "and '-@dangerous', but was 'get'. Correct the word, or remove it." },
        { user => user.AccessString = "on ~a:* +@read ()",
            "users[0].accessString must be made of words such as 'on', '~orders:*', '%R~*', '&*', '+get' "
                + "and '-@dangerous', but was '()'. Correct the word, or remove it." },
        { user => user.AccessString = "on %X~a:* +@read",
            "users[0].accessString must be made of words such as 'on', '~orders:*', '%R~*', '&*', '+get' "
                + "and '-@dangerous', but was '%X~a:*'. Correct the word, or remove it." },
        { user => user.AccessString = "on ~* db=one +@all",
            "users[0].accessString must be made of words such as 'on', '~orders:*', '%R~*', '&*', '+get' "
                + "and '-@dangerous', but was 'db=one'. Correct the word, or remove it." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<CacheUserArgs> change, string message)
    {
        var user = new CacheUserArgs { Name = "app" };
        change(user);

        Assert.Equal(message, Assert.Single(CacheUsers.Check("users", new() { Users = [user] })).ToString());
    }

    public static TheoryData<string, string?> Doubtful => new()
    {
        { "on ~orders:* resetchannels -@all +@read", null },
        { "off ~* allchannels nocommands", null },
        { "ON %RW~orders:* %r~* &news.* -@all +@JSON +config|get -client|kill (~a:* db=0,1 +get) "
            + "clearselectors alldbs", null },
        {
            "~* &* +@all",
            "users[0].accessString has neither 'on' nor 'off', so that the user cannot log in." },
        { "on ~* +@all",
            "users[0].accessString leaves commands or channels open: ElastiCache adds its own words for "
                + "them, which each deployment would remove. "
                + "Begin with '-@all' or '+@all', and name channels as in '&*' or 'resetchannels'." },
        { "on ~* &* +get",
            "users[0].accessString leaves commands or channels open: ElastiCache adds its own words for "
                + "them, which each deployment would remove. "
                + "Begin with '-@all' or '+@all', and name channels as in '&*' or 'resetchannels'." },
    };

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_doubtful_is_a_warning(string accessString, string? message) => Assert.Equal(
        message is null ? null : $"CacheUsers 'users': {message}",
        ResolvedCacheUsers.Resolve(
            "users",
            new() { Users = [new() { Name = "app", AccessString = accessString }] }).OrThrow().Warning);

    [Rule("7.15")]
    [Fact]
    public void A_group_has_at_most_99_users_beside_the_locked_one() => Assert.Equal(
        "users must be a list of 1 to 99 users, but was 100. ElastiCache takes 100 with the locked "
            + "default user.",
        Assert.Single(CacheUsers.Check("users", new()
        {
            Users = [.. Enumerable.Range(1, 100)
                .Select(number => new CacheUserArgs { Name = $"app{number}" })],
        })).ToString());

    [Rule("7.14")]
    [Fact]
    public async Task Everything_wrong_is_reported_at_once_and_nothing_of_it_is_made()
    {
        var recorder = await Recorder.FailAsync(() => _ = new CacheUsers("Users", new()
        {
            Profile = "test",
            Engine = "memcached",
            Users = [new() { Name = "app" }, new() { Name = "app", Access = "all" }],
            SecretKmsKeyId = "alias/key",
            Tags = new() { ["aws:x"] = "y" },
        }));

        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.StartsWith("aws:", StringComparison.Ordinal));
        Assert.Equal(
            """
            CacheUsers 'Users' has 7 problems:
             - name must be 1 to 32 lowercase letters, digits and single hyphens that start with a letter, \
                 but was 'Users'. It begins the ids of the cache, which have 40 characters, \
                 and Pulumi appends eight to it.
             - profile must be 'dev', 'production' or 'regulated', but was 'test'. \
                 Leave it out for production.
             - engine must be 'valkey' or 'redis', but was 'memcached'. \
                 Leave it out for 'valkey': Memcached has no users.
             - users[1].name must be given once, but was 'app'. Rename one of the two.
             - users[1].access must be 'read-only', 'read-write' or 'admin', but was 'all'. \
                 Leave it out for 'read-write', or write an accessString.
             - secretKmsKeyId must be the ARN of a KMS key, but was 'alias/key'. \
                 AWS answers with the ARN: an id or an alias would look like a change each time.
             - tags must be a map with keys without the prefix 'aws:', but was 'aws:x'. \
                 The prefix belongs to AWS: choose another.
            """.Unfold(),
            recorder.Failure);
    }
}
