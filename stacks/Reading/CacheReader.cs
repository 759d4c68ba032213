using System.Collections.Immutable;
using System.Text.Json;
using CachingTier.Contract;

namespace CachingTier.Stacks;

/// <summary>Reads the settings of the caches.</summary>
internal sealed class CacheReader(SettingsProblems problems)
{
    public ImmutableArray<CacheSettings> ReadAll(Setting? caches) =>
        caches is null ? [] : [.. caches.Entries.Select(Read).OfType<CacheSettings>()];

    private CacheSettings? Read(Setting cache)
    {
        if (!cache.IsMap)
        {
            problems.Add(
                cache.Path,
                "a map of cache settings",
                cache.Shown,
                "Write it like {kind: replication-group}.");
            return null;
        }
        if (ReadKind(cache) is not { } form)
            return null;
        var args = ArgsSetting.Read(cache, form.CreateArgs(), form.Shape, problems);
        var allowed = ReadPermissions(cache, form);
        var alarms = AlarmReader.ReadCache(cache, problems);
        var ownUser = ReadOwnUser(cache, form);
        var isCopied = form.Others.Contains(CopySettings.Key);
        return new CacheSettings(cache.Name, cache.Path, form, args)
        {
            AllowReplacement = allowed,
            Alarms = alarms,
            OwnUser = ownUser,
            UpgradesCopies = isCopied && CopySettings.ReadUpgrade(cache, problems),
            Copies = isCopied ? CopySettings.ReadAll(cache, problems) : null,
        };
    }

    private CacheForm? ReadKind(Setting cache)
    {
        var kind = cache.Find(CacheForm.KindKey);
        var form = CacheForm.All.FirstOrDefault(each => each.Word == kind?.Text);
        if (form is null)
        {
            problems.Add(
                cache.Path[CacheForm.KindKey],
                Choice<CacheKind>.Rule,
                SettingValue.Show(kind?.Value ?? default),
                kind?.Text is { } word
                    ? Nearest.Advice(word, CacheForm.All.Select(each => each.Word))
                    : "Say which cache it is.");
        }

        return form;
    }

    private Setting? ReadOwnUser(Setting cache, CacheForm form)
    {
        if (!form.Others.Contains(LoginKeys.OwnUser)
            || cache.Find(LoginKeys.Login)?.Find(LoginKeys.OwnUserKey) is not { } own)
        {
            return null;
        }

        if (own.Flag is not null)
            return own;
        problems.Add(own.Path, "true or false", own.Shown, "Leave it out to share the users of the stack.");
        return null;
    }

    private ImmutableArray<string> ReadPermissions(Setting cache, CacheForm form)
    {
        if (cache.Find(CacheForm.PermissionKey) is not { } list)
            return [];
        if (list.Value.ValueKind != JsonValueKind.Array)
        {
            problems.Add(
                list.Path,
                "a list of inputs that may replace the cache",
                list.Shown,
                "Write it like [port].");
            return [];
        }

        var known = cache.Find(CopySettings.Key) is null
            ? ReplacementGuard.PropertiesOf(form.Kind)
            : [.. ReplacementGuard.PropertiesOf(form.Kind).Union(ReplacementGuard.PropertiesOfCopies())];
        foreach (var item in list.Items.Where(item => !known.Contains(item.Text ?? "")))
        {
            problems.Add(
                item.Path,
                $"an input that replaces a {form.Word} cache",
                item.Shown,
                Nearest.Advice(item.Text ?? "", known));
        }

        return [.. list.Items.Select(item => item.Text ?? "").Where(known.Contains)];
    }
}
